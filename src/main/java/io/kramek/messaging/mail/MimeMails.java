package io.kramek.messaging.mail;

import io.kramek.messaging.outbox.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** Makes mails of messages. */
final class MimeMails {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private MimeMails() {}

  static MimeMessage of(Session session, Message message, String from) throws MessagingException {
    MimeMessage mime = new Numbered(session, "<" + message.messageId() + ">");
    mime.setFrom(new InternetAddress(from, true));
    mime.setRecipient(
        jakarta.mail.Message.RecipientType.TO, new InternetAddress(message.recipient(), true));
    mime.setSubject(message.subject(), UTF_8);
    mime.setSentDate(Date.from(Instant.now()));
    mime.setHeader("Auto-Submitted", "auto-generated");
    if (message.language() != null) {
      mime.setHeader("Content-Language", message.language());
    }
    MimeMultipart parts = new MimeMultipart("alternative");
    MimeBodyPart text = new MimeBodyPart();
    text.setText(message.body(), UTF_8, "plain");
    parts.addBodyPart(text);
    if (message.html() != null) {
      MimeBodyPart html = new MimeBodyPart();
      html.setText(message.html(), UTF_8, "html");
      parts.addBodyPart(html);
    }
    mime.setContent(parts);
    mime.saveChanges();
    return mime;
  }

  /** Keeps its id over every attempt; the base class would make a new one each time. */
  private static final class Numbered extends MimeMessage {

    private final String id;

    Numbered(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
