package io.kramek.customers;

import io.kramek.customers.CustomerDetails.NewAddress;
import io.kramek.customers.CustomerDetails.NewContact;
import io.kramek.identity.PersonName;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** The door of customers; what is behind it comes with the customers themselves. */
@Service
public class Customers {

  /** What a customer is. */
  public enum Kind {
    ORGANISATION,
    PERSON
  }

  /** Facts of a customer. */
  public record Facts(String name, String registrationNumber, String email, String phone) {

    /** What one knows of a stranger. */
    public static Facts of(String name, String registrationNumber, String email, String phone) {
      return new Facts(name, registrationNumber, email, phone);
    }
  }

  /** A customer to be added. */
  public record NewCustomer(
      Kind kind,
      Facts facts,
      UserId owner,
      TeamId team,
      List<NewContact> contacts,
      List<NewAddress> addresses) {}

  /** What somebody left behind, by which they may be known again. */
  public record Traces(String name, String email, String phone, String registrationNumber) {}

  /** A customer who may be the same. */
  public record Likeness(CustomerId id, String name, PersonName owner, boolean visible) {}

  private final Map<CustomerId, Facts> known = new ConcurrentHashMap<>();

  public Optional<CustomerId> recognise(Traces traces) {
    return known.entrySet().stream()
        .filter(entry -> traces.email() != null && traces.email().equals(entry.getValue().email()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  public List<Likeness> similar(Traces traces) {
    return recognise(traces)
        .map(id -> List.of(new Likeness(id, name(id), null, true)))
        .orElse(List.of());
  }

  public CustomerId add(NewCustomer newcomer) {
    CustomerId id = new CustomerId(UUID.randomUUID());
    known.put(id, newcomer.facts());
    return id;
  }

  public String name(CustomerId id) {
    return known.containsKey(id) ? known.get(id).name() : "";
  }

  public boolean hasDecisionMaker(CustomerId id) {
    return false;
  }
}
