package io.kramek.studio.replay;

import io.kramek.studio.replay.ModelCases.CaseFate;
import io.kramek.studio.replay.ModelCases.ModelCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The cases in force with somebody's changes in them. */
@Component
class DraftCases {

  private final CaseStore store;

  DraftCases(CaseStore store) {
    this.store = store;
  }

  /** All of them, called as they are called in a language, with those that are thrown away. */
  List<ModelCase> with(List<CaseChange> changes, String language) {
    Map<UUID, CaseChange> changed = new HashMap<>();
    changes.forEach(change -> changed.put(change.id(), change));
    List<ModelCase> all = new ArrayList<>();
    for (CaseStore.Kept kept : store.all()) {
      CaseChange change = changed.remove(kept.id());
      if (change == null) {
        all.add(view(kept.id(), kept.content(), kept.shipped(), kept.version(), language));
      } else {
        all.add(view(change, kept.shipped(), isOutdated(change), language));
      }
    }
    // New ones, and those that somebody else has thrown away meanwhile.
    changed.values().stream()
        .sorted(Comparator.comparing(CaseChange::id))
        .forEach(change -> all.add(view(change, false, isOutdated(change), language)));
    return all.stream().sorted(Comparator.comparing(ModelCase::file)).toList();
  }

  /** Those that there would be. */
  List<ModelCase> after(List<CaseChange> changes, String language) {
    return with(changes, language).stream()
        .filter(one -> one.fate() != CaseFate.DISCARDED)
        .toList();
  }

  /** Whether another release has changed the case meanwhile. */
  boolean isOutdated(CaseChange change) {
    return !Objects.equals(store.version(change.id()).orElse(null), change.basedOn());
  }

  private static ModelCase view(
      CaseChange change, boolean shipped, boolean outdated, String language) {
    CaseContent said = change.now() == null ? change.before() : change.now();
    return new ModelCase(
        change.id(),
        said.file(),
        said.named(language),
        said.facts(),
        said.expected(),
        shipped,
        change.version(),
        change.kind(),
        outdated);
  }

  private static ModelCase view(
      UUID id, CaseContent content, boolean shipped, long version, String language) {
    return new ModelCase(
        id,
        content.file(),
        content.named(language),
        content.facts(),
        content.expected(),
        shipped,
        version,
        null,
        false);
  }
}
