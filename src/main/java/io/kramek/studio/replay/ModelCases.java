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
 * with the model, tried on a draft when somebody asks, and at every release. For managers.
 */
@Service
@Transactional
public class ModelCases {

  /**
   * A case.
   *
   * @param file of the model it is about
   * @param facts by the names that tables use; money in its smallest unit
   * @param shipped whether it came with Krámek
   */
  public record ModelCase(
      UUID id,
      String file,
      String name,
      Map<String, Object> facts,
      CaseResult expected,
      boolean shipped,
      long version) {}

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

  private final CaseStore store;
  private final CaseRun run;
  private final Drafts drafts;
  private final ModelWords words;
  private final CurrentUser currentUser;
  private final Clock clock;

  ModelCases(
      CaseStore store,
      CaseRun run,
      Drafts drafts,
      ModelWords words,
      CurrentUser currentUser,
      Clock clock) {
    this.store = store;
    this.run = run;
    this.drafts = drafts;
    this.words = words;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * The cases of the models of a catalogue.
   *
   * @param file only those of one model; {@code null} for all
   */
  @Transactional(readOnly = true)
  public Paged<ModelCase> cases(@Nullable String file, Paged.Request page) {
    String language = currentUser.requireManager().language();
    return store.page(file, page, language);
  }

  /** What stages, tasks and ends are called in the models of a draft, by file. */
  @Transactional(readOnly = true)
  public Map<String, List<ModelWord>> words(DraftId draft) {
    String language = currentUser.requireManager().language();
    return words.byFile(drafts.catalogueWith(draft), language);
  }

  /** Writes a case down. */
  public UUID add(CaseText text) {
    UUID me = currentUser.requireManager().id().value();
    UUID id = Ids.next();
    store.insert(id, valid(text), me, clock.instant());
    return id;
  }

  /**
   * Changes a case.
   *
   * @throws Problem {@code caseChanged} if somebody has changed it meanwhile
   */
  public void change(UUID id, CaseText text, long seenVersion) {
    UUID me = currentUser.requireManager().id().value();
    required(id);
    if (!store.update(id, valid(text), seenVersion, me, clock.instant())) {
      throw Problem.conflict("caseChanged");
    }
  }

  /** Throws a case away. */
  public void discard(UUID id) {
    UUID me = currentUser.requireManager().id().value();
    required(id);
    store.discard(id, me, clock.instant());
  }

  /** Tries all cases on a draft; it takes seconds, and no transaction is kept open meanwhile. */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public List<TriedCase> tried(DraftId draft) {
    String language = currentUser.requireManager().language();
    return run.on(drafts.catalogueWith(draft), store.all(language));
  }

  private void required(UUID id) {
    if (!store.isKept(id)) {
      throw Problem.notFound();
    }
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
