/**
 * Orders that meet no stock: when the goods come, what would do instead, what is done to keep the
 * customer, and what the customer chooses.
 */
package io.kramek.retention.stock;
