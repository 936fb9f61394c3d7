package io.kramek.imports.kind;

import io.kramek.customers.CustomerNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds customers by what another system calls them: by their identifier there, else by name. */
class BuyerDirectory implements Directory {

  private final CustomerNames customers;
  private final Directory byName;

  BuyerDirectory(CustomerNames customers, Directory byName) {
    this.customers = customers;
    this.byName = byName;
  }

  @Override
  public Map<String, Finding> look(Collection<String> values, boolean alike, String language) {
    Map<String, Finding> findings = new HashMap<>();
    customers
        .withExternalIds(values)
        .forEach(
            (value, customer) ->
                findings.put(
                    value,
                    Finding.match(new Candidate(customer.id().toString(), customer.name(), 1))));
    List<String> others = values.stream().filter(one -> !findings.containsKey(one)).toList();
    if (!others.isEmpty()) {
      findings.putAll(byName.look(others, alike, language));
    }
    return findings;
  }

  @Override
  public Optional<Candidate> chosen(String use) {
    return byName.chosen(use);
  }
}
