package io.kramek.retention.care;

import io.kramek.identity.PersonName;
import io.kramek.identity.SignedIn;
import io.kramek.identity.Users;
import io.kramek.messaging.Outbox;
import io.kramek.retention.care.Loyalty.Decision;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes to customers, in the language of their country; where none is known, of their rep. */
@Component
class ThankYouLetters {

  private record Addressee(String email, String country) {}

  private final Outbox outbox;
  private final Users users;
  private final CareWords words;
  private final JdbcClient jdbc;

  ThankYouLetters(Outbox outbox, Users users, CareWords words, JdbcClient jdbc) {
    this.outbox = outbox;
    this.users = users;
    this.words = words;
    this.jdbc = jdbc;
  }

  /** Sends the letter of a moment; a customer without an address gets none. */
  Optional<UUID> send(LoyaltyStore.Kept kept, Decision decision) {
    PersonName owner = users.name(kept.owner());
    return addressee(kept)
        .map(
            addressee -> {
              String language = language(addressee, kept);
              String moment = decision.moment().name();
              String benefit = words.of("benefit", decision.benefit(), language);
              return outbox.send(
                  new Outbox.Mail(
                      "LOYALTY_" + moment,
                      addressee.email(),
                      language,
                      words.of("letterSubject", moment, language),
                      words.of(
                          "letterBody",
                          moment,
                          language,
                          HtmlUtils.htmlEscape(benefit),
                          HtmlUtils.htmlEscape(owner.name())),
                      kept.owner()));
            });
  }

  private Optional<Addressee> addressee(LoyaltyStore.Kept kept) {
    return jdbc.sql(
            """
            select coalesce(c.email, (select p.email from customer_contact p where p.customer_id = c.id
                and p.email is not null order by p.id limit 1)) email,
              (select a.country from customer_address a where a.customer_id = c.id and a.country is not null
                order by a.kind = 'SEAT' desc, a.id limit 1) country
            from customer c where c.id = ?
            """)
        .param(kept.customer().value())
        .query((row, n) -> new Addressee(row.getString("email"), row.getString("country")))
        .optional()
        .filter(addressee -> addressee.email() != null);
  }

  private String language(Addressee addressee, LoyaltyStore.Kept kept) {
    if (addressee.country() == null) {
      return users.signedIn(kept.owner()).map(SignedIn::language).orElse("en");
    }
    return switch (addressee.country()) {
      case "CZ", "SK" -> "cs";
      case "PL" -> "pl";
      default -> "en";
    };
  }
}
