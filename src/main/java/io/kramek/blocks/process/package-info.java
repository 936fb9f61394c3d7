/** The blocks themselves: they translate between a process and the façades beside them. */
package io.kramek.blocks.process;
