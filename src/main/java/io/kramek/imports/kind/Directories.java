package io.kramek.imports.kind;

import io.kramek.customers.CustomerNames;
import io.kramek.identity.Roster;
import io.kramek.identity.UserId;
import io.kramek.imports.kind.NameDirectory.Named;
import io.kramek.products.ProductNames;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The records that files point to by name. */
@Component
class Directories {

  private final Directory people;
  private final Directory customers;
  private final Directory buyers;
  private final Directory products;

  Directories(Roster roster, CustomerNames customerNames, ProductNames productNames) {
    this.people =
        new NameDirectory(
            (names, alike) ->
                named(roster.named(names, alike), one -> new Named(one.id(), one.name())),
            id -> roster.person(new UserId(id)).map(one -> new Named(one.id(), one.name())));
    this.customers =
        new NameDirectory(
            (names, alike) ->
                named(customerNames.find(names, alike), one -> new Named(one.id(), one.name())),
            id -> customerNames.get(id).map(one -> new Named(one.id(), one.name())));
    this.buyers = new BuyerDirectory(customerNames, customers);
    this.products =
        new NameDirectory(
            (names, alike) ->
                named(productNames.find(names, alike), one -> new Named(one.id(), one.name())),
            id -> productNames.get(id).map(one -> new Named(one.id(), one.name())));
  }

  private static <T> Map<String, List<Named>> named(
      Map<String, List<T>> found, Function<T, Named> name) {
    return found.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> entry.getValue().stream().map(name).toList()));
  }

  /** The people who work here. */
  Directory people() {
    return people;
  }

  Directory customers() {
    return customers;
  }

  /** Customers by the identifier of the system that the file comes from, else by name. */
  Directory buyers() {
    return buyers;
  }

  /** The price list. */
  Directory products() {
    return products;
  }
}
