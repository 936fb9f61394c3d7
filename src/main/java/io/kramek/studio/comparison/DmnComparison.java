package io.kramek.studio.comparison;

import io.kramek.studio.comparison.Tables.Column;
import io.kramek.studio.comparison.Tables.Decision;
import io.kramek.studio.comparison.Tables.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What is otherwise in decisions. Rules and columns are the same by their ids. */
class DmnComparison {

  private final Tables before;
  private final Tables now;
  private final Findings findings;

  DmnComparison(Tables before, Tables now, Findings findings) {
    this.before = before;
    this.now = now;
    this.findings = findings;
  }

  void compare() {
    now.decisions()
        .forEach(
            (id, decision) -> {
              Decision was = before.decisions().get(id);
              if (was == null) {
                findings.add("ELEMENT_ADDED", id, now.name(id), decision.type(), null, null);
              } else {
                decision(was, decision);
              }
            });
    before.decisions().keySet().stream()
        .filter(id -> !now.decisions().containsKey(id))
        .forEach(
            id ->
                findings.add(
                    "ELEMENT_REMOVED",
                    id,
                    before.name(id),
                    before.decisions().get(id).type(),
                    null,
                    null));
    if (!before.drawn().equals(now.drawn())) {
      Map<String, String> kept = new LinkedHashMap<>(now.drawn());
      kept.keySet().retainAll(before.drawn().keySet());
      if (kept.entrySet().stream()
          .anyMatch(place -> !place.getValue().equals(before.drawn().get(place.getKey())))) {
        findings.layout();
      }
    }
  }

  private void decision(Decision was, Decision is) {
    String name = now.name(is.id());
    findings.compare("RENAMED", is.id(), name, null, was.name(), is.name());
    findings.compare("HIT_POLICY", is.id(), name, null, was.hitPolicy(), is.hitPolicy());
    for (String needed : new TreeSet<>(is.needs())) {
      if (!was.needs().contains(needed)) {
        findings.add("REQUIREMENT_ADDED", is.id(), name, null, null, now.name(needed));
      }
    }
    was.needs().stream()
        .filter(needed -> !is.needs().contains(needed))
        .forEach(
            needed ->
                findings.add(
                    "REQUIREMENT_REMOVED", is.id(), name, null, before.name(needed), null));
    facts(was, is, name);
    int[] places = columns(was, is);
    rules(was, is, places);
  }

  private void facts(Decision was, Decision is, String name) {
    Set<String> places = new TreeSet<>(was.facts().keySet());
    places.addAll(is.facts().keySet());
    for (String place : places) {
      String code =
          switch (place) {
            case "description", "question" -> "DOCUMENTATION";
            case "literalExpression/text" -> "EXPRESSION";
            default -> "ATTRIBUTE";
          };
      findings.compare(
          code,
          is.id(),
          name,
          code.equals("ATTRIBUTE") ? place : null,
          was.facts().get(place),
          is.facts().get(place));
    }
  }

  /**
   * Tells what became of the columns.
   *
   * @return for each column where it was; -1 for a new one
   */
  private int[] columns(Decision was, Decision is) {
    Map<String, Integer> former = new HashMap<>();
    List<Column> old = was.columns();
    for (int i = 0; i < old.size(); i++) {
      former.put(old.get(i).id(), i);
    }
    int[] places = new int[is.columns().size()];
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      Column column = is.columns().get(i);
      Integer place = former.remove(column.id());
      places[i] = place == null ? -1 : place;
      if (place == null) {
        findings.add("COLUMN_ADDED", column.id(), column.called(), null, null, text(column));
      } else {
        kept.add(place);
        column(old.get(place), column);
      }
    }
    Set<Integer> inOrder = Order.kept(kept);
    for (int i = 0; i < places.length; i++) {
      if (places[i] >= 0 && !inOrder.contains(places[i])) {
        Column column = is.columns().get(i);
        findings.add(
            "COLUMN_MOVED", column.id(), column.called(), null, "" + (places[i] + 1), "" + (i + 1));
      }
    }
    former.values().stream()
        .sorted()
        .map(old::get)
        .forEach(
            column ->
                findings.add(
                    "COLUMN_REMOVED", column.id(), column.called(), null, text(column), null));
    return places;
  }

  private static String text(Column column) {
    return (column.text() + ": " + column.type() + " " + column.allowed()).strip();
  }

  private void column(Column was, Column is) {
    findings.compare("COLUMN_LABEL", is.id(), is.called(), null, was.label(), is.label());
    findings.compare("COLUMN_ASKS", is.id(), is.called(), null, was.text(), is.text());
    findings.compare("COLUMN_TYPE", is.id(), is.called(), null, was.type(), is.type());
    findings.compare("COLUMN_VALUES", is.id(), is.called(), null, was.allowed(), is.allowed());
  }

  private void rules(Decision was, Decision is, int[] columns) {
    Map<String, Integer> former = new HashMap<>();
    for (int i = 0; i < was.rules().size(); i++) {
      former.put(was.rules().get(i).id(), i);
    }
    Set<Integer> kept =
        Order.kept(
            is.rules().stream()
                .map(rule -> former.get(rule.id()))
                .filter(Objects::nonNull)
                .toList());
    for (int i = 0; i < is.rules().size(); i++) {
      Rule rule = is.rules().get(i);
      Integer place = former.remove(rule.id());
      String number = "" + (i + 1);
      if (place == null) {
        findings.add("RULE_ADDED", rule.id(), number, null, null, sentence(is, rule));
        continue;
      }
      if (!kept.contains(place)) {
        findings.add("RULE_MOVED", rule.id(), number, null, "" + (place + 1), number);
      }
      Rule old = was.rules().get(place);
      for (int c = 0; c < columns.length; c++) {
        String cell = columns[c] < 0 ? "" : cell(old, columns[c]);
        findings.compare(
            "CELL", rule.id(), number, is.columns().get(c).called(), cell, cell(rule, c));
      }
      findings.compare("NOTE", rule.id(), number, null, old.note(), rule.note());
    }
    former.values().stream()
        .sorted()
        .forEach(
            place -> {
              Rule rule = was.rules().get(place);
              findings.add(
                  "RULE_REMOVED", rule.id(), "" + (place + 1), null, sentence(was, rule), null);
            });
  }

  private static String cell(Rule rule, int place) {
    return place < rule.cells().size() ? rule.cells().get(place) : "";
  }

  /** A rule as one line. */
  private static String sentence(Decision table, Rule rule) {
    List<String> tests = new ArrayList<>();
    List<String> results = new ArrayList<>();
    for (int i = 0; i < rule.cells().size(); i++) {
      String cell = rule.cells().get(i);
      if (i >= table.inputs().size()) {
        results.add(cell);
      } else if (!cell.isEmpty() && !cell.equals("-")) {
        tests.add(table.inputs().get(i).called() + " " + cell);
      }
    }
    return String.join(", ", tests) + " → " + String.join(", ", results);
  }
}
