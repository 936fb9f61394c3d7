package io.kramek.imports.kind;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Finds records of a module by their names. */
class NameDirectory implements Directory {

  /** A record with its name. */
  record Named(UUID id, String name) {}

  /** Asks a module for the records that have some names, or names like them. */
  interface Search {
    Map<String, List<Named>> find(Collection<String> names, boolean alike);
  }

  private final Search search;
  private final Function<UUID, Optional<Named>> get;

  NameDirectory(Search search, Function<UUID, Optional<Named>> get) {
    this.search = search;
    this.get = get;
  }

  @Override
  public Map<String, Finding> look(Collection<String> values, boolean alike, String language) {
    Map<String, Finding> findings = new HashMap<>();
    search
        .find(values, alike)
        .forEach(
            (value, found) ->
                findings.put(
                    value,
                    Finding.among(
                        found.stream()
                            .map(
                                one ->
                                    new Candidate(
                                        one.id().toString(),
                                        one.name(),
                                        Likeness.of(value, one.name())))
                            .toList())));
    return findings;
  }

  @Override
  public Optional<Candidate> chosen(String use) {
    UUID id;
    try {
      id = UUID.fromString(use);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return get.apply(id).map(one -> new Candidate(use, one.name(), 1));
  }
}
