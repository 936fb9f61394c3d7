package io.kramek.studio.replay;

import io.kramek.identity.CurrentUser;
import io.kramek.shared.Ids;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.studio.drafts.DraftId;
import io.kramek.studio.drafts.Drafts;
import io.kramek.studio.process.replay.ModelWords;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases: given facts, and the way, the approvers and the end that must come of them. They are kept
 * with the models: a draft changes them as it changes files, they are tried on it when somebody
 * asks, and what it changes comes in force with its release. For managers.
 */
@Service
@Transactional
public class ModelCases {

  /** What becomes of a case. */
  public enum CaseFate {
    ADDED,
    CHANGED,
    DISCARDED
  }

  /**
   * A case.
   *
   * @param file of the model it is about
   * @param facts by the names that tables use; money in its smallest unit
   * @param shipped whether it came with Krámek
   * @param version of the case, or of what the draft changes of it
   * @param fate what the draft changes of it; {@code null} for nothing
   * @param outdated whether another release has changed it since the draft took it
   */
  public record ModelCase(
      UUID id,
      String file,
      String name,
      Map<String, Object> facts,
      CaseResult expected,
      boolean shipped,
      long version,
      @Nullable CaseFate fate,
      boolean outdated) {}

  /**
   * What comes of a case.
   *
   * @param path keys of stages, in their order; what comes must go through all of them; where a
   *     model has none, ids of tasks and ends
   * @param approvers by level: the kind, a colon, and what the policy says
   * @param end the last of the path, or a word such as {@code refused}
   */
  public record CaseResult(List<String> path, List<String> approvers, String end) {

    /** What is left out is nothing. */
    public CaseResult {
      path = path == null ? List.of() : List.copyOf(path);
      approvers = approvers == null ? List.of() : List.copyOf(approvers);
    }

    /** The same in words, as far as there are any. */
    public CaseResult in(Map<String, String> words) {
      return new CaseResult(
          path.stream().map(step -> words.getOrDefault(step, step)).toList(),
          approvers,
          words.getOrDefault(end, end));
    }

    /** Whether another result is as it must be; more stages on the way do no harm. */
    boolean isKeptBy(CaseResult other) {
      int met = 0;
      for (String step : other.path) {
        met += met < path.size() && path.get(met).equals(step) ? 1 : 0;
      }
      return met == path.size() && approvers.equals(other.approvers) && end.equals(other.end);
    }
  }

  /**
   * What something in a model is called.
   *
   * @param key of a stage, or id of an element
   * @param step whether the way of a case can be said to go through it: a stage, or a task or an
   *     end of a model that has none
   */
  public record ModelWord(String key, String name, boolean step) {}

  /** A case as somebody writes it. */
  public record CaseText(
      String file, String name, Map<String, Object> facts, CaseResult expected) {}

  /**
   * A case that was tried.
   *
   * @param reason why it did not come to an end of the model
   * @param kept whether it came out as it must
   */
  public record TriedCase(ModelCase about, CaseResult now, @Nullable String reason, boolean kept) {}

  private final DraftCases cases;
  private final CaseStore store;
  private final CaseChangeStore changes;
  private final CaseRun run;
  private final Drafts drafts;
  private final ModelWords words;
  private final CurrentUser currentUser;
  private final Clock clock;

  ModelCases(
      DraftCases cases,
      CaseStore store,
      CaseChangeStore changes,
      CaseRun run,
      Drafts drafts,
      ModelWords words,
      CurrentUser currentUser,
      Clock clock) {
    this.cases = cases;
    this.store = store;
    this.changes = changes;
    this.run = run;
    this.drafts = drafts;
    this.words = words;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * The cases of the models in force.
   *
   * @param file only those of one model; {@code null} for all
   */
  @Transactional(readOnly = true)
  public Paged<ModelCase> cases(@Nullable String file, Paged.Request page) {
    String language = currentUser.requireManager().language();
    return page(cases.with(List.of(), language), file, page);
  }

  /** The cases as a draft has them, with those that it throws away. */
  @Transactional(readOnly = true)
  public Paged<ModelCase> of(DraftId draft, @Nullable String file, Paged.Request page) {
    String language = currentUser.requireManager().language();
    drafts.files(draft);
    return page(cases.with(changes.ofDraft(draft.value()), language), file, page);
  }

  private static Paged<ModelCase> page(
      List<ModelCase> all, @Nullable String file, Paged.Request page) {
    List<ModelCase> found =
        all.stream().filter(one -> file == null || one.file().equals(file)).toList();
    return Paged.of(
        found.stream().skip(page.offset()).limit(page.size()).toList(), page, found.size());
  }

  /** What stages, tasks and ends are called in the models of a draft, by file. */
  @Transactional(readOnly = true)
  public Map<String, List<ModelWord>> words(DraftId draft) {
    String language = currentUser.requireManager().language();
    return words.byFile(drafts.catalogueWith(draft), language);
  }

  /**
   * Writes a case down, in a draft.
   *
   * @throws Problem {@code draftNotOpen}
   */
  public UUID add(DraftId draft, CaseText text) {
    drafts.changedBesides(draft);
    UUID id = Ids.next();
    put(draft, new CaseChange(id, null, null, CaseContent.of(valid(text)), 0));
    return id;
  }

  /**
   * Changes a case, in a draft.
   *
   * @throws Problem {@code caseChanged} if somebody has changed it meanwhile; {@code draftNotOpen}
   */
  public void change(DraftId draft, UUID id, CaseText text, long seenVersion) {
    drafts.changedBesides(draft);
    CaseChange taken = taken(draft, id);
    if (taken.version() != seenVersion) {
      throw Problem.conflict("caseChanged");
    }
    becomes(draft, taken, CaseContent.of(valid(text)));
  }

  /**
   * Throws a case away, in a draft.
   *
   * @throws Problem {@code draftNotOpen}
   */
  public void discard(DraftId draft, UUID id) {
    drafts.changedBesides(draft);
    CaseChange taken = taken(draft, id);
    if (taken.now() == null) {
      throw Problem.notFound();
    }
    if (taken.basedOn() == null) {
      changes.remove(draft.value(), id);
    } else {
      becomes(draft, taken, null);
    }
  }

  /**
   * Leaves a case as it is in force, whatever the draft has changed of it.
   *
   * @throws Problem {@code draftNotOpen}
   */
  public void keep(DraftId draft, UUID id) {
    drafts.changedBesides(draft);
    if (!changes.remove(draft.value(), id)) {
      throw Problem.notFound();
    }
  }

  /** A case as the draft has it, or as it would take it now. */
  private CaseChange taken(DraftId draft, UUID id) {
    return changes
        .ofDraft(draft.value(), id)
        .or(
            () ->
                store
                    .kept(id)
                    .map(
                        kept ->
                            new CaseChange(
                                id,
                                kept.version(),
                                kept.content(),
                                kept.content(),
                                kept.version())))
        .orElseThrow(Problem::notFound);
  }

  private void becomes(DraftId draft, CaseChange taken, @Nullable CaseContent now) {
    put(
        draft,
        new CaseChange(taken.id(), taken.basedOn(), taken.before(), now, taken.version() + 1));
  }

  private void put(DraftId draft, CaseChange change) {
    changes.put(draft.value(), change, currentUser.get().id().value(), clock.instant());
  }

  /**
   * Tries the cases of a draft on it; it takes seconds, and no transaction is kept open meanwhile.
   *
   * @throws Problem {@code casesRunning} while others are being tried
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public List<TriedCase> tried(DraftId draft) {
    String language = currentUser.requireManager().language();
    return run.atOnce(
        drafts.catalogueWith(draft), cases.after(changes.ofDraft(draft.value()), language));
  }

  private CaseText valid(CaseText text) {
    if (text.name() == null || text.name().isBlank()) {
      throw Problem.invalid(new Problem.Field("name", "required"));
    }
    if (text.expected() == null || text.expected().end() == null) {
      throw Problem.invalid(new Problem.Field("expected.end", "required"));
    }
    if (text.file() == null || !text.file().endsWith(".bpmn")) {
      throw Problem.invalid(new Problem.Field("file", "unknown"));
    }
    return new CaseText(
        text.file(),
        text.name().strip(),
        text.facts() == null ? Map.of() : text.facts(),
        text.expected());
  }
}
