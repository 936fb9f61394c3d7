package io.kramek.studio.replay;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.UserId;
import io.kramek.studio.drafts.DraftId;
import io.kramek.studio.process.replay.ModelWords;
import io.kramek.studio.replay.ModelCases.CaseFate;
import io.kramek.studio.replay.ModelCases.CaseResult;
import io.kramek.studio.replay.ModelCases.ModelCase;
import io.kramek.studio.replay.ModelCases.TriedCase;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The cases at a release: what it changes of them is kept as it was asked, they are tried before it
 * comes in force, and what it changes comes in force with it. Whoever calls answers for who may.
 */
@Service
public class ReleasedCases {

  /**
   * What a case says, in the words of its model.
   *
   * @param approvers by level: the kind, a colon, and what the policy says
   */
  public record CaseSaid(
      String name,
      Map<String, Object> facts,
      List<String> path,
      List<String> approvers,
      String end) {}

  /**
   * What becomes of a case.
   *
   * @param before {@code null} where there was none
   * @param now {@code null} where there is none any more
   */
  public record CaseDifference(
      UUID id, String file, CaseFate fate, @Nullable CaseSaid before, @Nullable CaseSaid now) {}

  private final DraftCases cases;
  private final CaseStore store;
  private final CaseChangeStore changes;
  private final CaseRun run;
  private final ModelWords words;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final boolean atRelease;

  ReleasedCases(
      DraftCases cases,
      CaseStore store,
      CaseChangeStore changes,
      CaseRun run,
      ModelWords words,
      CurrentUser currentUser,
      Clock clock,
      @Value("${kramek.cases-at-release}") boolean atRelease) {
    this.cases = cases;
    this.store = store;
    this.changes = changes;
    this.run = run;
    this.words = words;
    this.currentUser = currentUser;
    this.clock = clock;
    this.atRelease = atRelease;
  }

  /** Whether a draft changes any. */
  public boolean changedBy(DraftId draft) {
    return !changes.ofDraft(draft.value()).isEmpty();
  }

  /** What those are called that another release has changed since a draft took them. */
  public List<String> outdated(DraftId draft) {
    String language = currentUser.get().language();
    return cases.with(changes.ofDraft(draft.value()), language).stream()
        .filter(ModelCase::outdated)
        .map(ModelCase::name)
        .toList();
  }

  /** A draft is asked for as it is now. */
  public void asked(UUID request, DraftId draft) {
    changes.keep(request, changes.ofDraft(draft.value()));
  }

  /** A former release is asked for: cases become as they were in it. */
  public void askedBack(UUID request, int release) {
    changes.keep(request, wayBack(release));
  }

  /** Whether cases are otherwise now than in a former release. */
  public boolean changedSince(int release) {
    return !wayBack(release).isEmpty();
  }

  private List<CaseChange> wayBack(int release) {
    return changes.changedAfter(release).stream()
        .map(
            then ->
                new CaseChange(
                    then.id(),
                    store.version(then.id()).orElse(null),
                    store.kept(then.id()).map(CaseStore.Kept::content).orElse(null),
                    then.before(),
                    0))
        .filter(change -> !Objects.equals(change.before(), change.now()))
        .toList();
  }

  /** Whether another release has changed one of those that a request changes. */
  public boolean overtaken(UUID request) {
    return changes.ofRequest(request).stream().anyMatch(cases::isOutdated);
  }

  /** What a request makes of the cases is in force from now on. */
  public void inForce(UUID request, UserId by) {
    for (CaseChange change : changes.ofRequest(request)) {
      if (change.now() == null) {
        store.discard(change.id(), by.value(), clock.instant());
      } else {
        store.put(change.id(), change.now(), by.value(), clock.instant());
      }
    }
  }

  /**
   * Tries the cases of processes that a request may concern, and those that it changes.
   *
   * @param catalogue all files that would be in force
   * @param changed the names of those that are otherwise
   */
  public List<TriedCase> tried(UUID request, Map<String, byte[]> catalogue, Set<String> changed) {
    return atRelease ? tried(changes.ofRequest(request), catalogue, changed) : List.of();
  }

  List<TriedCase> tried(
      List<CaseChange> changes, Map<String, byte[]> catalogue, Set<String> changed) {
    Map<String, String> processes = words.processes(catalogue);
    Set<String> concerning = words.concerned(catalogue, changed, processes.values());
    return run.on(
        catalogue,
        cases.after(changes, "en").stream()
            .filter(one -> one.fate() != null || concerning.contains(processes.get(one.file())))
            .toList());
  }

  /** What cases are called by language that are called as they were shipped. */
  public Map<UUID, Map<String, String>> names(UUID request) {
    Map<UUID, Map<String, String>> names = new HashMap<>();
    store.all().forEach(kept -> names.put(kept.id(), kept.content().names()));
    changes
        .ofRequest(request)
        .forEach(
            change -> names.put(change.id(), change.now() == null ? null : change.now().names()));
    return names;
  }

  /** What a draft changes of the cases. */
  public List<CaseDifference> ofDraft(
      DraftId draft, Map<String, byte[]> before, Map<String, byte[]> now) {
    return said(changes.ofDraft(draft.value()), before, now);
  }

  /** What a request changes of the cases, or has changed of them. */
  public List<CaseDifference> ofRequest(
      UUID request, Map<String, byte[]> before, Map<String, byte[]> now) {
    return said(changes.ofRequest(request), before, now);
  }

  /** What going back to a former release would change of the cases. */
  public List<CaseDifference> ofWayBack(
      int release, Map<String, byte[]> before, Map<String, byte[]> now) {
    return said(wayBack(release), before, now);
  }

  private List<CaseDifference> said(
      List<CaseChange> all, Map<String, byte[]> before, Map<String, byte[]> now) {
    String language = currentUser.get().language();
    Map<String, Map<String, String>> named = new HashMap<>();
    return all.stream()
        .map(
            change -> {
              String file = change.now() == null ? change.before().file() : change.now().file();
              Map<String, String> called =
                  named.computeIfAbsent(file, one -> called(one, before, now, language));
              return new CaseDifference(
                  change.id(),
                  file,
                  change.kind(),
                  said(change.before(), called, language),
                  said(change.now(), called, language));
            })
        .sorted(Comparator.comparing(CaseDifference::file))
        .toList();
  }

  /** What the elements of a model are called; what is no longer there is called as it was. */
  public Map<String, String> called(
      String file, Map<String, byte[]> before, Map<String, byte[]> now, String language) {
    Map<String, String> called = new HashMap<>();
    for (Map<String, byte[]> catalogue : List.of(before, now)) {
      byte[] model = catalogue.get(file);
      if (model != null) {
        called.putAll(
            words.byFile(Map.of(file, model), language).getOrDefault(file, List.of()).stream()
                .collect(
                    Collectors.toMap(
                        ModelCases.ModelWord::key,
                        ModelCases.ModelWord::name,
                        (one, other) -> one)));
      }
    }
    return called;
  }

  private static CaseSaid said(
      @Nullable CaseContent content, Map<String, String> called, String language) {
    if (content == null) {
      return null;
    }
    CaseResult expected = content.expected().in(called);
    return new CaseSaid(
        content.named(language),
        content.facts(),
        expected.path(),
        expected.approvers(),
        expected.end());
  }
}
