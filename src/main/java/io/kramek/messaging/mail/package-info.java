/** E-mail: templates, their safety, and the way to the mail server. */
package io.kramek.messaging.mail;
