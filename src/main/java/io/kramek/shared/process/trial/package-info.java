/**
 * Tries decision tables that nobody has released yet: on many facts, fast, and leaving no trace.
 */
@NamedInterface("trial")
package io.kramek.shared.process.trial;

import org.springframework.modulith.NamedInterface;
