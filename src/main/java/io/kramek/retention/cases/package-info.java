/**
 * Cases of customers who may leave: what is decided about them, offered to them, and what came of
 * it.
 */
package io.kramek.retention.cases;
