package io.kramek.retention.whatif;

import io.kramek.decisions.DecisionTable;
import io.kramek.decisions.DecisionTables;
import io.kramek.decisions.TableRefused;
import io.kramek.decisions.TableText;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.Visibility;
import io.kramek.retention.whatif.WhatIf.Question;
import io.kramek.shared.Problem;
import io.kramek.studio.Catalogue;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a changed table beside the one in force. */
@Component
class Comparisons {

  /** Two tables that all customers can be asked about, and the order of their results. */
  record Compared(TwoTables tables, ResultOrder order) {}

  private final Catalogue catalogue;
  private final DecisionTables tables;
  private final Visibility visibility;
  private final CurrentUser currentUser;

  Comparisons(
      Catalogue catalogue, DecisionTables tables, Visibility visibility, CurrentUser currentUser) {
    this.catalogue = catalogue;
    this.tables = tables;
    this.visibility = visibility;
    this.currentUser = currentUser;
  }

  /**
   * The two tables of a question, for managers.
   *
   * @throws Problem {@code whatIfImpossible} where one of the tables asks for more than facts of
   *     customers, or only the engine can decide it
   */
  Compared of(Question question) {
    currentUser.requireManager();
    byte[] inForce = catalogue.model(question.decision());
    DecisionTable before = compiled(inForce, question.decision());
    DecisionTable now = compiled(question.changed(), question.decision());
    TableText text = tables.read(question.changed(), question.decision());
    String output = tables.read(inForce, question.decision()).outputs().get(0).text();
    if (text.outputs().stream().noneMatch(column -> column.text().equals(output))) {
      throw Problem.refused("whatIfImpossible");
    }
    return new Compared(
        new TwoTables(before, now, output, visibility.of("c", "customer")),
        ResultOrder.of(text, output));
  }

  private DecisionTable compiled(byte[] model, String decision) {
    try {
      DecisionTable table = tables.compile(model, decision);
      if (table.policy().single() && FactCatalogue.knowsAllOf(table)) {
        return table;
      }
      throw Problem.refused("whatIfImpossible");
    } catch (TableRefused | IllegalArgumentException unusable) {
      throw Problem.refused("whatIfImpossible")
          .with("causes", List.of(String.valueOf(unusable.getMessage())));
    }
  }
}
