/** The engine's side of care corrections, loyalty and win-back. */
package io.kramek.retention.process.care;
