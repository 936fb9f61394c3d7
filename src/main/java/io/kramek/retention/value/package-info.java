/** What a customer's past purchases say about the next ones. */
package io.kramek.retention.value;
