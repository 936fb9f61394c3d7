package io.kramek.retention.cases;

import io.kramek.identity.UserId;
import io.kramek.messaging.Outbox;
import io.kramek.messaging.Outbox.WordedMail;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes to customers who may leave, in the language of their country, by templates that managers
 * may change. A letter goes out once and never again by itself.
 */
@Component
class RetentionLetters {

  private record Addressee(String name, String email, String language) {}

  private final JdbcClient jdbc;
  private final Outbox outbox;

  RetentionLetters(JdbcClient jdbc, Outbox outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  /** The courteous standard reply; there may be no address to send it to. */
  boolean reply(RetentionCase kept) {
    return send(kept, "RETENTION_REPLY", Map.of());
  }

  /** An offer. */
  boolean offer(RetentionCase kept, Offer offer) {
    return send(kept, "RETENTION_OFFER", fields(offer));
  }

  /** A reminder of an offer. */
  boolean remind(RetentionCase kept, Offer offer) {
    return send(kept, "RETENTION_REMINDER", fields(offer));
  }

  private static Map<String, Object> fields(Offer offer) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("offer", "offer." + offer.kind().name());
    if (offer.percent() != null) {
      fields.put("percent", offer.percent().stripTrailingZeros().toPlainString());
    }
    if (offer.words() != null && !offer.words().isBlank()) {
      fields.put("words", offer.words().strip());
    }
    return fields;
  }

  private boolean send(RetentionCase kept, String kind, Map<String, Object> fields) {
    Optional<Addressee> to = addressee(kept);
    UserId owner = kept.owner();
    to.ifPresent(
        person ->
            outbox.send(
                new WordedMail(
                    kind, person.email(), person.language(), person.name(), fields, owner)));
    return to.isPresent();
  }

  private Optional<Addressee> addressee(RetentionCase kept) {
    return jdbc.sql(
            """
            select c.name, coalesce(c.email, (select k.email from customer_contact k
                where k.customer_id = c.id and k.email is not null order by k.id limit 1)) email,
              (select a.country from customer_address a where a.customer_id = c.id and a.country is not null
                order by a.kind <> 'SEAT', a.id limit 1) country
            from customer c where c.id = :customer
            """)
        .param("customer", kept.customer().value())
        .query(
            (row, n) ->
                new Addressee(
                    row.getString("name"),
                    row.getString("email"),
                    language(row.getString("country"))))
        .optional()
        .filter(person -> person.email() != null && !person.email().isBlank());
  }

  private static String language(String country) {
    return switch (country == null ? "" : country) {
      case "CZ", "SK" -> "cs";
      case "PL" -> "pl";
      default -> "en";
    };
  }
}
