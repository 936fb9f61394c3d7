/** The engine's side of the cases of customers who may leave. */
package io.kramek.retention.process.cases;
