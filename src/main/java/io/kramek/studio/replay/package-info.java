/**
 * Replay: what a draft would have done to the records of the past, and to cases that people have
 * written down. Modules whose processes are lived through again tell what history knows ({@link
 * io.kramek.studio.replay.ReplaySource}) and how ({@link io.kramek.studio.replay.Reenactment}).
 */
@NamedInterface("replay")
package io.kramek.studio.replay;

import org.springframework.modulith.NamedInterface;
