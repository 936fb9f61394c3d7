/** The engine's side of retention. */
package io.kramek.retention.process;
