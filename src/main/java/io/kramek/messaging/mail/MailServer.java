package io.kramek.messaging.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The mail server of the company, as {@code spring.mail} describes it. Without a host there is
 * none, and mails stay in the application.
 */
@Component
public class MailServer {

  private static final int TIMEOUT_MILLIS = 15_000;

  private final String host;
  private final Integer port;
  private final String username;
  private final String password;
  private final String from;
  private final Properties properties = new Properties();

  public MailServer(Environment environment, @Value("${kramek.mail.from}") String from) {
    MailProperties settings =
        Binder.get(environment).bindOrCreate("spring.mail", MailProperties.class);
    this.host = settings.getHost();
    this.port = settings.getPort();
    this.username = settings.getUsername();
    this.password = settings.getPassword();
    this.from = from;
    boolean direct = "smtps".equals(settings.getProtocol());
    String protocol = direct ? "smtps" : "smtp";
    properties.setProperty("mail.transport.protocol", protocol);
    String prefix = "mail." + protocol + ".";
    for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty(prefix + timeout, String.valueOf(TIMEOUT_MILLIS));
    }
    // Encrypted wherever the server can; spring.mail.properties.mail.smtp.starttls.required
    // insists.
    properties.setProperty(prefix + "starttls.enable", "true");
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "auth", String.valueOf(StringUtils.hasText(username)));
    properties.putAll(settings.getProperties());
  }

  /** Whether there is one. */
  public boolean isSetUp() {
    return StringUtils.hasText(host);
  }

  String from() {
    return from;
  }

  Session session() {
    return Session.getInstance(properties);
  }

  void connect(Transport line) throws MessagingException {
    try {
      line.connect(
          host,
          port == null ? -1 : port,
          StringUtils.hasText(username) ? username : null,
          StringUtils.hasText(password) ? password : null);
    } catch (MessagingException e) {
      throw new SmtpCourier.ConnectFailed(e);
    }
  }
}
