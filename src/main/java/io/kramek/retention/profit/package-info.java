/** Profit: what products and customers leave us, and whether contacts come before purchases. */
package io.kramek.retention.profit;
