/** The way to addresses that people have given us: careful where it leads. */
package io.kramek.messaging.http;
