/**
 * Tries decision tables that nobody has released yet: on many facts, fast, and leaving no trace.
 */
package io.kramek.shared.process.trial;
