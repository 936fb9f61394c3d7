package io.kramek.messaging;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.Role;
import io.kramek.identity.SignedIn;
import io.kramek.identity.UserId;
import io.kramek.messaging.OutboxQueries.Reader;
import io.kramek.messaging.mail.Bounces;
import io.kramek.messaging.mail.Bounces.Bounce;
import io.kramek.messaging.mail.Letters;
import io.kramek.messaging.mail.MailServer;
import io.kramek.messaging.outbox.Message;
import io.kramek.messaging.outbox.Message.Channel;
import io.kramek.messaging.outbox.Message.Repeats;
import io.kramek.messaging.outbox.Message.State;
import io.kramek.shared.Ids;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What leaves the application, as people see it. Without a mail server, mails stay here: this is
 * where they are read.
 */
@Service
@Transactional
public class Outbox {

  /** Points to a message of the outbox, in a {@link io.kramek.shared.SubjectRef}. */
  public static final String SUBJECT = "message";

  /**
   * A letter to somebody outside. It goes out once and never again, unless a person decides so.
   *
   * @param language it is written in
   * @param body in HTML; what could run in it is refused
   * @param owner who sends it, and is asked if nobody knows whether it has arrived
   */
  public record Mail(
      String kind, String to, String language, String subject, String body, UserId owner) {}

  /**
   * A letter to somebody outside, in the words of a template that managers may change; otherwise as
   * {@link Mail}.
   *
   * @param name of the reader
   * @param fields what the template may mention, see {@code mails/letters.properties}
   */
  public record WordedMail(
      String kind,
      String to,
      String language,
      String name,
      Map<String, Object> fields,
      UserId owner) {}

  /** Which messages are asked for; what is {@code null} matters not. */
  public record Filter(State state, Channel channel, String query) {}

  /** A message in a list. */
  public record MessageRow(
      UUID id,
      Channel channel,
      String kind,
      State state,
      @Nullable String userName,
      String recipient,
      String subject,
      @Nullable String language,
      Instant createdAt) {}

  /**
   * A message, exactly as it leaves; only what its reader alone may know is not shown where it does
   * leave.
   */
  public record MessageView(
      MessageRow message,
      @Nullable String html,
      String text,
      String messageId,
      Repeats repeats,
      int attempts,
      Instant dueAt,
      @Nullable Instant finishedAt,
      @Nullable String error) {}

  private final OutboxQueries queries;
  private final Spreading spreading;
  private final Letters letters;
  private final Bounces bounces;
  private final MailServer server;
  private final Addressees addressees;
  private final CurrentUser currentUser;
  private final Clock clock;

  Outbox(
      OutboxQueries queries,
      Spreading spreading,
      Letters letters,
      Bounces bounces,
      MailServer server,
      Addressees addressees,
      CurrentUser currentUser,
      Clock clock) {
    this.queries = queries;
    this.spreading = spreading;
    this.letters = letters;
    this.bounces = bounces;
    this.server = server;
    this.addressees = addressees;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** Writes a letter that leaves when this transaction commits, and at most once. */
  public UUID send(Mail mail) {
    return send(mail, letters.plain(mail.language(), mail.subject(), mail.body()));
  }

  /** The same in the words of a template. */
  public UUID send(WordedMail mail) {
    Letters.Letter letter =
        letters.outside(mail.kind(), mail.language(), mail.name(), mail.fields());
    return send(
        new Mail(
            mail.kind(), mail.to(), mail.language(), letter.subject(), letter.html(), mail.owner()),
        letter);
  }

  private UUID send(Mail mail, Letters.Letter letter) {
    Message message =
        new Message(
            Ids.next(),
            Channel.EMAIL,
            mail.kind(),
            mail.language(),
            Repeats.ONCE,
            Spreading.MAIL_LANE,
            null,
            mail.owner() == null ? null : mail.owner().value(),
            null,
            mail.to(),
            letter.subject(),
            letter.html(),
            letter.text(),
            null,
            clock.instant());
    spreading.write(message);
    return message.id();
  }

  /** Messages, the newest first: all for administrators, their own for everybody else. */
  @Transactional(readOnly = true)
  public Paged<MessageRow> find(Filter filter, Paged.Request page) {
    return queries.find(reader(), filter, page);
  }

  /** A message. */
  @Transactional(readOnly = true)
  public MessageView get(UUID id) {
    return queries.get(reader(), id, !server.isSetUp()).orElseThrow(Problem::notFound);
  }

  /**
   * Sends a message again that failed, may not have arrived, or was kept while there was no mail
   * server. For one that goes out only once, this is a person's word that it has not arrived.
   */
  public MessageView retry(UUID id) {
    List<State> from =
        server.isSetUp()
            ? List.of(State.FAILED, State.UNCONFIRMED, State.KEPT)
            : List.of(State.FAILED, State.UNCONFIRMED);
    MessageView view = move(id, from, State.PENDING);
    spreading.wake();
    return view;
  }

  /** Notes that a message whose arrival was in doubt has arrived. */
  public MessageView confirm(UUID id) {
    return move(id, List.of(State.UNCONFIRMED), State.SENT);
  }

  /** Notes that a message is not wanted any more. */
  public MessageView discard(UUID id) {
    return move(id, List.of(State.PENDING, State.FAILED, State.UNCONFIRMED), State.DISCARDED);
  }

  private MessageView move(UUID id, List<State> from, State to) {
    Reader reader = reader();
    boolean shown = !server.isSetUp();
    MessageView before = queries.get(reader, id, shown).orElseThrow(Problem::notFound);
    if (!queries.move(reader, id, from, to, clock.instant())) {
      throw Problem.conflict("messageMovedOn").with("state", before.message().state().name());
    }
    return queries.get(reader, id, shown).orElseThrow(Problem::notFound);
  }

  /** Addresses that are refused, the newest first. */
  @Transactional(readOnly = true)
  public Paged<Bounce> bounces(Paged.Request page) {
    requireAdministrator();
    return bounces.find(page);
  }

  /** Notes that an address does not work, for those who learn so from a returned mail. */
  public void reportBounce(String address, String reason) {
    requireAdministrator();
    bounces.add(address, reason);
    addressees.forgetAll();
  }

  /** Notes that an address works again. */
  public void clearBounce(String address) {
    requireAdministrator();
    bounces.clear(address);
    addressees.forgetAll();
  }

  private Reader reader() {
    SignedIn user = currentUser.get();
    return new Reader(user.id().value(), user.role() == Role.ADMIN);
  }

  private void requireAdministrator() {
    if (currentUser.get().role() != Role.ADMIN) {
      throw Problem.forbidden();
    }
  }
}
