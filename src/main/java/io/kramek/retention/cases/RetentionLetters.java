package io.kramek.retention.cases;

import io.kramek.customers.CustomerAddresses;
import io.kramek.customers.CustomerAddresses.Addressee;
import io.kramek.customers.CustomerId;
import io.kramek.identity.UserId;
import io.kramek.messaging.Outbox;
import io.kramek.messaging.Outbox.WordedMail;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes to customers who may leave, in the language of their country, by templates that managers
 * may change. A letter goes out once and never again by itself.
 */
@Component
class RetentionLetters {

  private final CustomerAddresses addresses;
  private final Outbox outbox;

  RetentionLetters(CustomerAddresses addresses, Outbox outbox) {
    this.addresses = addresses;
    this.outbox = outbox;
  }

  /** Whether there is an address to write to. */
  boolean reach(CustomerId customer) {
    return addresses.of(customer).isPresent();
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
    Optional<Addressee> to = addresses.of(kept.customer());
    UserId owner = kept.owner();
    to.ifPresent(
        person ->
            outbox.send(
                new WordedMail(
                    kind, person.email(), person.language(), person.name(), fields, owner)));
    return to.isPresent();
  }
}
