/** The engine's side of moving running instances to another version of their model. */
package io.kramek.studio.process.migration;
