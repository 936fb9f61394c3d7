/**
 * Browser push: news on the screens of those who allow it, also while nobody looks at the
 * application.
 */
package io.kramek.messaging.push;
