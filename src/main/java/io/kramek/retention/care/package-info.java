/**
 * Care: whether customers get the care they are worth, what keeps them, and how those who left are
 * won back.
 */
package io.kramek.retention.care;
