/** Reads the engine's history and drawings for whoever watches, and changes single instances. */
package io.kramek.studio.process.watching;
