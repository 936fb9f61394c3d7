/** The engine's side of the review of all customers. */
package io.kramek.retention.process.review;
