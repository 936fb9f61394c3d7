package io.kramek.studio.drafts;

import io.kramek.decisions.Answer;
import io.kramek.decisions.AskedFact;
import io.kramek.decisions.DecisionTables;
import io.kramek.decisions.FactType;
import io.kramek.decisions.TableText;
import io.kramek.identity.CurrentUser;
import io.kramek.shared.Problem;
import io.kramek.shared.process.guard.ModelCheck;
import io.kramek.studio.ModelKind;
import io.kramek.studio.comparison.DecisionIds;
import io.kramek.studio.process.Releases;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides by the tables of a draft, as they would be in force with it: by its own version of a
 * table where it has one. Nothing is stored, and nothing deployed.
 */
@Service
@Transactional(readOnly = true)
public class DraftDecisions {

  /**
   * What a decision wants to know and what it answers.
   *
   * @param drafted whether the draft has a version of its own
   */
  public record DraftDecision(
      String decision,
      String name,
      boolean drafted,
      List<DraftDecisionInput> inputs,
      List<DraftDecisionOutput> outputs) {}

  /**
   * A fact that is asked for.
   *
   * @param allowed the texts it may be; empty for any
   */
  public record DraftDecisionInput(
      String fact, String label, FactType type, List<String> allowed) {}

  /** Something that is answered. */
  public record DraftDecisionOutput(String name, String label) {}

  /**
   * What was decided.
   *
   * @param violated whether rules fit together that must not: there is no result
   * @param rules the numbers of those that decided, from 1; empty where nobody can say
   */
  public record DraftDecided(
      boolean violated, List<Integer> rules, List<Map<String, Object>> results) {}

  private record Found(String file, byte[] content, boolean drafted) {}

  private static final Logger LOG = LoggerFactory.getLogger(DraftDecisions.class);

  private final Drafts drafts;
  private final Releases releases;
  private final DecisionTables tables;
  private final ModelCheck guard;
  private final CurrentUser currentUser;

  DraftDecisions(
      Drafts drafts,
      Releases releases,
      DecisionTables tables,
      ModelCheck guard,
      CurrentUser currentUser) {
    this.drafts = drafts;
    this.releases = releases;
    this.tables = tables;
    this.guard = guard;
    this.currentUser = currentUser;
  }

  /**
   * What somebody must know to decide.
   *
   * @throws Problem {@code notFound}, {@code decisionUnreadable}
   */
  public DraftDecision asked(DraftId id, String decision) {
    Found found = found(id, decision);
    try {
      TableText table = tables.read(found.content(), decision);
      return new DraftDecision(
          decision,
          table.name(),
          found.drafted(),
          tables.asked(found.content(), decision).stream()
              .map(
                  fact ->
                      new DraftDecisionInput(
                          fact.name(), fact.label(), fact.type(), fact.allowed()))
              .toList(),
          outputs(table));
    } catch (RuntimeException e) {
      throw unreadable(decision, e);
    }
  }

  /**
   * Decides.
   *
   * @param facts by their names; what is missing is not known
   * @throws Problem {@code notFound}, {@code decisionUnreadable}, {@code invalid} naming the facts
   *     that are none
   */
  public DraftDecided decide(DraftId id, String decision, Map<String, Object> facts) {
    Found found = found(id, decision);
    List<AskedFact> asked;
    try {
      asked = tables.asked(found.content(), decision);
    } catch (RuntimeException e) {
      throw unreadable(decision, e);
    }
    Map<String, Object> given = new GivenFacts(asked).read(facts);
    try {
      Answer answer = tables.decider(found.content(), decision).decide(given);
      List<DraftDecisionOutput> outputs = outputs(tables.read(found.content(), decision));
      return new DraftDecided(
          answer.violated(),
          answer.rules(),
          answer.results().stream().map(result -> plain(result, outputs)).toList());
    } catch (RuntimeException e) {
      throw unreadable(decision, e);
    }
  }

  private static List<DraftDecisionOutput> outputs(TableText table) {
    List<DraftDecisionOutput> outputs = new ArrayList<>();
    for (TableText.Column output : table.outputs()) {
      String name = output.text() == null ? "" : output.text();
      outputs.add(new DraftDecisionOutput(name, output.label().isEmpty() ? name : output.label()));
    }
    return outputs;
  }

  /** In the order of the columns, as JSON can say it. */
  private static Map<String, Object> plain(
      Map<String, Object> result, List<DraftDecisionOutput> outputs) {
    Map<String, Object> plain = new LinkedHashMap<>();
    for (DraftDecisionOutput output : outputs) {
      // Where nothing fits, the engine counts to 0 and forgets what the output is called.
      Object value =
          result.containsKey(output.name()) ? result.get(output.name()) : result.get(null);
      boolean said = value == null || value instanceof Number || value instanceof Boolean;
      plain.put(output.name(), said ? value : String.valueOf(value));
    }
    return plain;
  }

  /** The file a decision is in. What the sandbox refuses is not evaluated either. */
  private Found found(DraftId id, String decision) {
    currentUser.requireManager();
    Map<String, byte[]> inForce = releases.files(releases.inForce());
    DraftFiles draft = drafts.files(id);
    Map<String, byte[]> own = new LinkedHashMap<>(draft.in(Map.of()));
    Optional<Found> found = in(own, decision).map(file -> new Found(file, own.get(file), true));
    if (found.isEmpty()) {
      if (own.entrySet().stream().anyMatch(file -> broken(file, inForce, decision))) {
        throw unreadable();
      }
      Map<String, byte[]> others = new LinkedHashMap<>(inForce);
      others.keySet().removeAll(draft.files().keySet());
      found = in(others, decision).map(file -> new Found(file, others.get(file), false));
    }
    Found table = found.orElseThrow(Problem::notFound);
    if (!guard.check(table.file(), table.content()).isEmpty()) {
      throw unreadable();
    }
    return table;
  }

  private static Optional<String> in(Map<String, byte[]> files, String decision) {
    return files.entrySet().stream()
        .filter(file -> isTable(file.getKey()) && names(file.getValue(), decision))
        .filter(file -> DecisionIds.of(file.getValue()).contains(decision))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether the decision would be in a file if anybody could read it. */
  private static boolean broken(
      Map.Entry<String, byte[]> file, Map<String, byte[]> inForce, String decision) {
    byte[] before = inForce.get(file.getKey());
    return isTable(file.getKey())
        && DecisionIds.of(file.getValue()).isEmpty()
        && (names(file.getValue(), decision)
            || before != null && DecisionIds.of(before).contains(decision));
  }

  private static boolean isTable(String file) {
    return ModelKind.of(file).filter(kind -> kind == ModelKind.DMN).isPresent();
  }

  private static boolean names(byte[] content, String decision) {
    return new String(content, StandardCharsets.UTF_8).contains('"' + decision + '"');
  }

  private static Problem unreadable(String decision, RuntimeException cause) {
    LOG.info("The table {} of a draft cannot be decided by: {}", decision, cause.toString());
    return unreadable();
  }

  private static Problem unreadable() {
    return Problem.refused("decisionUnreadable");
  }
}
