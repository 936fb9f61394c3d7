package io.kramek.retention.care;

import io.kramek.customers.CustomerAddresses;
import io.kramek.customers.CustomerAddresses.Addressee;
import io.kramek.identity.Users;
import io.kramek.messaging.Outbox;
import io.kramek.messaging.Outbox.WordedMail;
import io.kramek.retention.care.Loyalty.Decision;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Thanks customers in the language of their country, in words that managers may change. */
@Component
class ThankYouLetters {

  private final CustomerAddresses addresses;
  private final Outbox outbox;
  private final Users users;
  private final CareWords words;

  ThankYouLetters(CustomerAddresses addresses, Outbox outbox, Users users, CareWords words) {
    this.addresses = addresses;
    this.outbox = outbox;
    this.users = users;
    this.words = words;
  }

  /** Sends the letter of a moment; a customer without an address gets none. */
  Optional<UUID> send(LoyaltyStore.Kept kept, Decision decision) {
    return addresses.of(kept.customer()).map(to -> send(kept, decision, to));
  }

  private UUID send(LoyaltyStore.Kept kept, Decision decision, Addressee to) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("owner", users.name(kept.owner()).name());
    if (decision.benefit() != null && !decision.benefit().equals(Decision.NO_BENEFIT)) {
      fields.put("benefit", words.of("benefit", decision.benefit(), to.language()));
    }
    return outbox.send(
        new WordedMail(
            "LOYALTY_" + decision.moment().name(),
            to.email(),
            to.language(),
            to.name(),
            fields,
            kept.owner()));
  }
}
