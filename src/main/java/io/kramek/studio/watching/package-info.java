/**
 * How models run: where time goes, which instances stand where, and what is done to one by hand.
 */
package io.kramek.studio.watching;
