/**
 * The outbox: what is to leave the application, and the sender that sees to it exactly as promised.
 */
package io.kramek.messaging.outbox;
