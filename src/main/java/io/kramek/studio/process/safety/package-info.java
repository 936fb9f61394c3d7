/** The engine's side of models that go out of hand: counts what they do, and stops their jobs. */
package io.kramek.studio.process.safety;
