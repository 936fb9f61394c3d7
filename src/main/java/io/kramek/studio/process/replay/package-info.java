/**
 * The engine's side of replay. {@link io.kramek.studio.process.replay.ReplayMain} and what it is
 * made of run in a JVM of their own, because an engine's clock is its JVM's; {@link
 * io.kramek.studio.process.replay.ReplayChild} starts it and listens.
 */
package io.kramek.studio.process.replay;
