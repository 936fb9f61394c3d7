/**
 * Checks models before they run. A model is untrusted input: what it may be made of is listed here,
 * and everything else is refused with the place and the cause.
 */
package io.kramek.shared.process.guard;
