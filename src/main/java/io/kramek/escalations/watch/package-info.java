/** Finds what is late or stuck, where no model does. */
package io.kramek.escalations.watch;
