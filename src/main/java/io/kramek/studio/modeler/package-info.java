/**
 * Modeler: the desktop modeler's Deploy button works against us. What it sends becomes a draft,
 * never a running process.
 */
package io.kramek.studio.modeler;
