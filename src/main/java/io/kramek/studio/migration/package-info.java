/**
 * Moving what is running to another release: seen before, a share first, in the background, and
 * back.
 */
package io.kramek.studio.migration;
