package io.kramek.retention.whatif;

import io.kramek.decisions.DecisionTable;
import io.kramek.decisions.DecisionTables;
import io.kramek.decisions.TableRefused;
import io.kramek.decisions.TableText;
import io.kramek.identity.CurrentUser;
import io.kramek.retention.whatif.WhatIf.Question;
import io.kramek.shared.Problem;
import io.kramek.studio.Catalogue;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts a changed table beside the one in force. */
@Component
class Comparisons {

  /** Whom two tables are asked about. */
  enum Basis {
    /** All customers, as their facts are on a day. */
    CUSTOMERS,
    /** What was really decided, on the facts of then. */
    LEDGER,
    /** The same through the engine, one by one. */
    ENGINE
  }

  /**
   * Two tables side by side.
   *
   * @param tables their compiled forms; {@code null} where one of them has none
   * @param single whether each tells one result
   */
  record Compared(
      Basis basis,
      byte[] before,
      byte[] now,
      @Nullable TwoTables tables,
      String output,
      @Nullable TableUse use,
      boolean single,
      ResultOrder order) {}

  private final Catalogue catalogue;
  private final DecisionTables tables;
  private final CurrentUser currentUser;

  Comparisons(Catalogue catalogue, DecisionTables tables, CurrentUser currentUser) {
    this.catalogue = catalogue;
    this.tables = tables;
    this.currentUser = currentUser;
  }

  /**
   * The two tables of a question, for managers.
   *
   * @throws Problem {@code whatIfImpossible} where one of the tables asks for more than facts of
   *     customers and its decisions are not in the ledger, or where it has not the result that is
   *     compared
   */
  Compared of(Question question) {
    currentUser.requireManager();
    String decision = question.decision();
    byte[] inForce = catalogue.model(decision);
    TableText before = read(inForce, decision);
    TableText now = read(question.changed(), decision);
    List<String> causes = new ArrayList<>();
    Optional<DecisionTable> first = compiled(inForce, decision, causes);
    Optional<DecisionTable> second = compiled(question.changed(), decision, causes);
    boolean single = isSingle(before) && isSingle(now);
    TableUse use =
        TableUse.of(decision)
            .filter(one -> single && has(before, one) && has(now, one))
            .orElse(null);
    String output = use == null ? before.outputs().get(0).text() : use.output();
    if (!names(now).contains(output)) {
      throw Problem.refused("whatIfImpossible");
    }
    TwoTables both =
        first.isPresent() && second.isPresent()
            ? new TwoTables(first.get(), second.get(), output, use)
            : null;
    return new Compared(
        basis(decision, both, causes),
        inForce,
        question.changed(),
        both,
        output,
        use,
        single,
        order(before, now, output, use, single));
  }

  private static Basis basis(String decision, @Nullable TwoTables both, List<String> causes) {
    if (both != null && FactCatalogue.knowsAllOf(decision, both.facts())) {
      return Basis.CUSTOMERS;
    }
    if (!TableUse.isEntered(decision)) {
      throw Problem.refused("whatIfImpossible").with("causes", causes);
    }
    return both == null ? Basis.ENGINE : Basis.LEDGER;
  }

  private static ResultOrder order(
      TableText before, TableText now, String output, @Nullable TableUse use, boolean single) {
    if (use != null) {
      return ResultOrder.of(before, now, output, use);
    }
    if (single) {
      return ResultOrder.of(now, output);
    }
    return isPoints(before) && isPoints(now) ? ResultOrder.ofPoints() : ResultOrder.alike(Set.of());
  }

  private static boolean isSingle(TableText table) {
    return Set.of("FIRST", "UNIQUE", "ANY").contains(table.hitPolicy());
  }

  private static boolean isPoints(TableText table) {
    return table.aggregation() != null;
  }

  private static boolean has(TableText table, TableUse use) {
    return names(table).containsAll(use.columns());
  }

  private static List<String> names(TableText table) {
    return table.outputs().stream().map(TableText.Column::text).toList();
  }

  private TableText read(byte[] model, String decision) {
    try {
      return tables.read(model, decision);
    } catch (RuntimeException unreadable) {
      throw impossible(unreadable);
    }
  }

  private Optional<DecisionTable> compiled(byte[] model, String decision, List<String> causes) {
    try {
      return Optional.of(tables.compile(model, decision));
    } catch (TableRefused refused) {
      causes.add(String.valueOf(refused.getMessage()));
      return Optional.empty();
    }
  }

  static Problem impossible(RuntimeException cause) {
    return Problem.refused("whatIfImpossible")
        .with("causes", List.of(String.valueOf(cause.getMessage())));
  }
}
