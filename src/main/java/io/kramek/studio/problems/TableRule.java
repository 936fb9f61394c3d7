package io.kramek.studio.problems;

import io.kramek.decisions.DecisionTables;
import io.kramek.decisions.KnownFact;
import io.kramek.decisions.TableFinding;
import io.kramek.decisions.TableText;
import io.kramek.studio.ReleaseCheck;
import io.kramek.studio.process.Releases;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is proved of a table, each time with an example. */
@Component
class TableRule implements Rule {

  /** Of a table that no module knows, its own columns are all that is known. */
  private static final Set<TableFinding.Code> ABOUT_FACTS =
      Set.of(TableFinding.Code.UNKNOWN_FACT, TableFinding.Code.WRONG_TYPE);

  private final DecisionTables tables;
  private final ObjectProvider<ReleaseCheck> modules;
  private final Releases releases;

  TableRule(DecisionTables tables, ObjectProvider<ReleaseCheck> modules, Releases releases) {
    this.tables = tables;
    this.modules = modules;
    this.releases = releases;
  }

  @Override
  public void check(Seen seen, Found found) {
    seen.decisions()
        .ifPresent(
            model -> {
              for (Decision decision : model.getModelElementsByType(Decision.class)) {
                if (decision.getId() != null && decision.getExpression() instanceof DecisionTable) {
                  table(seen, decision.getId(), found);
                }
              }
            });
  }

  private void table(Seen seen, String decision, Found found) {
    TableText table;
    Optional<Map<String, KnownFact>> known;
    try {
      table = tables.read(seen.content(), decision);
      known = known(seen.file(), decision);
    } catch (RuntimeException e) {
      found.add(ProblemCode.UNREADABLE, decision, "cause", String.valueOf(e.getMessage()));
      return;
    }
    Map<String, KnownFact> facts = known.orElseGet(() -> tables.facts(seen.content(), decision));
    for (TableFinding finding : tables.check(seen.content(), decision, facts)) {
      if (known.isPresent() || !ABOUT_FACTS.contains(finding.code())) {
        add(finding, table, found);
      }
    }
    if (outputsChanged(seen.file(), table)) {
      found.add(ProblemCode.TABLE_OUTPUTS_CHANGED, decision, "table", table.name());
    }
  }

  /** What modules know of a table that is in force; what another asks for, its columns say. */
  private Optional<Map<String, KnownFact>> known(String file, String decision) {
    byte[] inForce = releases.files(releases.inForce()).get(file);
    if (inForce == null || !new String(inForce, StandardCharsets.UTF_8).contains(decision)) {
      return Optional.empty();
    }
    return modules.stream().flatMap(module -> module.facts(decision).stream()).findFirst();
  }

  private static void add(TableFinding finding, TableText table, Found found) {
    List<TableText.Row> rows = table.rows();
    boolean ofRule = finding.rule() > 0 && finding.rule() <= rows.size();
    found.add(
        code(finding.code()),
        ofRule ? rows.get(finding.rule() - 1).id() : table.id(),
        "table",
        table.name(),
        "rule",
        finding.rule(),
        "other",
        finding.other(),
        "column",
        finding.column(),
        "text",
        finding.text(),
        "example",
        example(finding.example()),
        "cause",
        finding.text());
  }

  private static String example(Map<String, Object> facts) {
    return facts.entrySet().stream()
        .map(fact -> fact.getKey() + " = " + (fact.getValue() == null ? "?" : fact.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static ProblemCode code(TableFinding.Code code) {
    return switch (code) {
      case UNREADABLE -> ProblemCode.UNREADABLE;
      case TOO_MANY_RULES -> ProblemCode.TABLE_TOO_LONG;
      case UNKNOWN_FACT -> ProblemCode.UNKNOWN_FACT;
      case WRONG_TYPE -> ProblemCode.TABLE_WRONG_TYPE;
      case RESULT_NOT_ALLOWED -> ProblemCode.TABLE_RESULT_NOT_ALLOWED;
      case OUTPUTS_CHANGED -> ProblemCode.TABLE_OUTPUTS_CHANGED;
      case OVERLAP -> ProblemCode.TABLE_OVERLAP;
      case GAP -> ProblemCode.TABLE_GAP;
      case UNREACHABLE -> ProblemCode.TABLE_RULE_UNREACHABLE;
      case NEVER_FITS -> ProblemCode.TABLE_RULE_NEVER_FITS;
      case NOT_COMPILED, NOT_EXHAUSTIVE -> ProblemCode.TABLE_NOT_PROVED;
    };
  }

  /** Processes read the outputs that they know. */
  private boolean outputsChanged(String file, TableText table) {
    byte[] inForce = releases.files(releases.inForce()).get(file);
    if (inForce == null) {
      return false;
    }
    try {
      return !outputs(tables.read(inForce, table.id())).equals(outputs(table));
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static List<String> outputs(TableText table) {
    return table.outputs().stream().map(column -> column.text() + column.typeRef()).toList();
  }
}
