/**
 * Webhooks: who outside wants to hear of what happens, and telling them in a way they can trust.
 */
package io.kramek.messaging.webhook;
