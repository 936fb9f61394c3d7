package io.kramek.studio.release;

import io.kramek.decisions.DecisionTables;
import io.kramek.decisions.KnownFact;
import io.kramek.decisions.TableFinding;
import io.kramek.decisions.TableFinding.Code;
import io.kramek.decisions.TableText;
import io.kramek.decisions.ThreeWays;
import io.kramek.shared.LastUsed;
import io.kramek.shared.process.guard.DecisionCheck;
import io.kramek.studio.ReleaseCheck;
import io.kramek.studio.TableCheck;
import io.kramek.studio.TableDifference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at a changed table as it must be before it may decide about anybody. */
@Component
public class TableReview {

  /** Random facts that a table is asked about three ways before it is released. */
  static final int CASES = 1_000;

  /** A request is checked when it is made and again before it comes in force. */
  private static final int REMEMBERED = 50;

  /** What differences depend on. */
  private record Compared(String content, String decision, Map<String, KnownFact> facts) {}

  private final Map<Compared, List<ThreeWays.Difference>> compared =
      Collections.synchronizedMap(new LastUsed<>(REMEMBERED));

  private final DecisionTables tables;
  private final ThreeWays ways;
  private final List<ReleaseCheck> modules;

  TableReview(DecisionTables tables, ThreeWays ways, List<ReleaseCheck> modules) {
    this.tables = tables;
    this.ways = ways;
    this.modules = modules;
  }

  /** The table of a decision; it may be something else than one. */
  public Optional<TableText> read(byte[] model, String decision) {
    try {
      return Optional.of(tables.read(model, decision));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /**
   * What a table may ask for.
   *
   * @param inForce the file it stands in now
   */
  public Map<String, KnownFact> facts(byte[] inForce, String decision) {
    return modules.stream()
        .flatMap(module -> module.facts(decision).stream())
        .findFirst()
        .orElseGet(() -> tables.facts(inForce, decision));
  }

  /**
   * What would stop a changed table, and what is good to know of it.
   *
   * @param language of the causes
   */
  public TableCheck check(byte[] inForce, String decision, byte[] changed, String language) {
    TableText before = tables.read(inForce, decision);
    List<String> causes =
        DecisionCheck.causes(changed).stream().map(cause -> cause.in(language)).toList();
    Optional<TableText> now = causes.isEmpty() ? read(changed, decision) : Optional.empty();
    List<TableFinding> findings = new ArrayList<>();
    List<ReleaseCheck.BrokenCase> broken = new ArrayList<>();
    if (causes.isEmpty()) {
      findings.addAll(tables.check(changed, decision, facts(inForce, decision)));
      now.filter(table -> !outputs(table).equals(outputs(before)))
          .ifPresent(
              table ->
                  findings.add(new TableFinding(Code.OUTPUTS_CHANGED, 0, 0, "", "", Map.of())));
      if (findings.stream().noneMatch(TableFinding::stops)) {
        broken.addAll(held(decision, changed).broken());
      }
    }
    return new TableCheck(
        findings.stream().map(TableCheck.CheckedFinding::of).toList(),
        causes,
        now.map(table -> TableDifference.between(before, table)).orElse(List.of()),
        broken,
        causes.isEmpty() && broken.isEmpty() && findings.stream().noneMatch(TableFinding::stops));
  }

  /** The cases that it is held to, and those that would no longer come out as they must. */
  ReleaseCheck.Held held(String decision, byte[] changed) {
    List<ReleaseCheck.Held> all =
        modules.stream().map(module -> module.held(decision, changed)).toList();
    return new ReleaseCheck.Held(
        all.stream().mapToInt(ReleaseCheck.Held::tried).sum(),
        all.stream().flatMap(held -> held.broken().stream()).toList());
  }

  /**
   * Where engine, evaluator and database would differ about it, on facts made up by its content:
   * what has been said of a table once holds for it.
   *
   * @throws IllegalArgumentException where a value has not the type of its column
   */
  List<ThreeWays.Difference> differences(byte[] inForce, String decision, byte[] changed) {
    Compared asked = new Compared(Signature.content(changed), decision, facts(inForce, decision));
    List<ThreeWays.Difference> known = compared.get(asked);
    if (known == null) {
      known = ways.differences(changed, decision, asked.facts(), CASES, asked.content().hashCode());
      compared.put(asked, known);
    }
    return known;
  }

  private static List<String> outputs(TableText table) {
    return table.outputs().stream().map(column -> column.text() + column.typeRef()).toList();
  }
}
