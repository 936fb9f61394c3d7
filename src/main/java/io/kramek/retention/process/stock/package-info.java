/** The engine's side of orders that meet no stock. */
package io.kramek.retention.process.stock;
