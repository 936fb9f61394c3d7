package io.kramek.blocks;

import io.kramek.customers.CustomerAddresses;
import io.kramek.customers.CustomerId;
import io.kramek.identity.UserId;
import io.kramek.messaging.Notifications;
import io.kramek.messaging.Outbox;
import io.kramek.messaging.Outbox.WordedMail;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.TaskSubject.Description;
import io.kramek.tasks.TaskSubjects;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages that a process sends about its record. Who is written to is found here: a process knows
 * no names and no addresses. What is sent leaves by the outbox, when the step has been stored.
 */
@Service
@Transactional
public class ProcessMessages {

  /** Who of the company is told. */
  public enum Colleague {
    OWNER,
    /** Whoever answers for the owner, or for the team where nobody owns it. */
    SUPERVISOR
  }

  private final Responsible responsible;
  private final TaskSubjects subjects;
  private final CustomerAddresses addresses;
  private final Notifications notifications;
  private final Outbox outbox;

  ProcessMessages(
      Responsible responsible,
      TaskSubjects subjects,
      CustomerAddresses addresses,
      Notifications notifications,
      Outbox outbox) {
    this.responsible = responsible;
    this.subjects = subjects;
    this.addresses = addresses;
    this.notifications = notifications;
    this.outbox = outbox;
  }

  /**
   * Tells a colleague, in the words of a template.
   *
   * @param template a kind of news, see {@code mails/kinds.properties}
   */
  public void tell(Holder holder, Colleague colleague, String template) {
    UserId to =
        colleague == Colleague.OWNER ? responsible.owner(holder) : responsible.supervisor(holder);
    notifications.tell(
        to,
        template,
        holder.subject(),
        Map.of("subject", subjects.describe(holder.subject()).label()));
  }

  /**
   * Writes to the customer of the record, in the words of a template and the language of their
   * country, once.
   *
   * @param template a letter, see {@code mails/letters.properties}
   * @return whether there is anybody to write to
   */
  public boolean write(Holder holder, String template) {
    Optional<CustomerAddresses.Addressee> to = customer(holder.subject()).flatMap(addresses::of);
    to.ifPresent(
        person ->
            outbox.send(
                new WordedMail(
                    template,
                    person.email(),
                    person.language(),
                    person.name(),
                    Map.of(),
                    responsible.owner(holder))));
    return to.isPresent();
  }

  private Optional<CustomerId> customer(SubjectRef subject) {
    Description description = subjects.describe(subject);
    return Optional.ofNullable(description.customerId()).map(CustomerId::new);
  }
}
