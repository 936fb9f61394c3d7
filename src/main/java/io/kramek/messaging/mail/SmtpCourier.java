package io.kramek.messaging.mail;

import io.kramek.messaging.outbox.Courier;
import io.kramek.messaging.outbox.Delivery;
import io.kramek.messaging.outbox.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.stereotype.Component;

/**
 * Hands mails to the mail server, a batch over one connection. It tells apart what was certainly
 * not taken from what may have been: after the last dot of a mail, silence says nothing.
 */
@Component
public class SmtpCourier implements Courier {

  private static final int PERMANENT = 500;

  private final MailServer server;
  private final Bounces bounces;

  public SmtpCourier(MailServer server, Bounces bounces) {
    this.server = server;
    this.bounces = bounces;
  }

  @Override
  public Message.Channel channel() {
    return Message.Channel.EMAIL;
  }

  @Override
  public void deliver(
      List<Message> messages, Predicate<Message> mayLeave, BiConsumer<Message, Delivery> report) {
    if (!server.isSetUp()) {
      messages.forEach(message -> report.accept(message, Delivery.kept()));
      return;
    }
    Session session = server.session();
    try (Transport line = session.getTransport()) {
      server.connect(line);
      for (Message message : messages) {
        if (!line.isConnected()) {
          // What happened to the one before is told; the others go with the next connection.
          return;
        }
        if (mayLeave.test(message)) {
          report.accept(message, send(line, session, message));
        }
      }
    } catch (MessagingException e) {
      unreachable(messages, report, e);
    }
  }

  /**
   * The line did not come up, or did not end well; only the former concerns the messages, all of
   * which are still to be told of.
   */
  private static void unreachable(
      List<Message> messages, BiConsumer<Message, Delivery> report, MessagingException e) {
    if (e instanceof ConnectFailed) {
      report.accept(messages.get(0), Delivery.unreachable(words(e)));
    }
  }

  private Delivery send(Transport line, Session session, Message message) {
    Optional<String> dead = bounces.reason(message.recipient());
    if (dead.isPresent()) {
      return Delivery.refused(dead.get());
    }
    MimeMessage mime;
    try {
      mime = MimeMails.of(session, message, server.from());
    } catch (MessagingException e) {
      return Delivery.refused(words(e));
    }
    try {
      line.sendMessage(mime, mime.getAllRecipients());
      return Delivery.accepted();
    } catch (MessagingException e) {
      return failed(message, e);
    }
  }

  private Delivery failed(Message message, MessagingException e) {
    for (Exception at = e; at != null; at = next(at)) {
      if (at instanceof SMTPAddressFailedException address) {
        return address.getReturnCode() >= PERMANENT
            ? bounced(message, words(address))
            : Delivery.later(words(address));
      }
      if (at instanceof SMTPSenderFailedException sender) {
        return answered(sender.getReturnCode(), words(sender));
      }
    }
    if (e instanceof SMTPSendFailedException data) {
      return answered(data.getReturnCode(), words(data));
    }
    // Addresses are refused before anything is sent; whatever else breaks, breaks on the way.
    return e instanceof SendFailedException ? Delivery.later(words(e)) : Delivery.unknown(words(e));
  }

  /** A server that says no has not taken it; one that says nothing may have. */
  private static Delivery answered(int code, String words) {
    if (code >= PERMANENT) {
      return Delivery.refused(words);
    }
    return code > 0 ? Delivery.later(words) : Delivery.unknown(words);
  }

  private Delivery bounced(Message message, String reason) {
    bounces.add(message.recipient(), reason);
    return Delivery.refused(reason);
  }

  private static Exception next(Exception e) {
    return e instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  private static String words(Exception e) {
    String text = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
    return text.substring(0, Math.min(text.length(), 300));
  }

  /** Nobody answered, or not as a mail server does. */
  static final class ConnectFailed extends MessagingException {
    private static final long serialVersionUID = 1L;

    ConnectFailed(MessagingException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
