package io.kramek.approvals.trial;

import io.kramek.approvals.policy.Approvers;
import io.kramek.approvals.policy.Level;
import io.kramek.approvals.policy.Mode;
import io.kramek.approvals.policy.Term;
import io.kramek.identity.OrgChart.Chart;
import io.kramek.identity.OrgChart.Person;
import io.kramek.identity.UserId;
import io.kramek.shared.process.trial.TriedTable;
import io.kramek.shared.process.trial.TriedTable.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Follows every row of a policy to the people it names, in the company as it is. */
@Component
class RoutingCheck {

  /** Everything there is to say, in the order of the rows. */
  List<PolicyFinding> of(TriedTable table, Chart company) {
    List<PolicyFinding> findings = new ArrayList<>();
    for (Row row : table.rows()) {
      Set<PolicyFinding> ofRow = new LinkedHashSet<>();
      form(row, ofRow);
      for (Term term : Term.list(word(row, "approvers"))) {
        route(row, term, company, ofRow);
      }
      shadow(row, table).ifPresent(ofRow::add);
      findings.addAll(ofRow);
    }
    circles(company)
        .forEach(
            names -> findings.add(new PolicyFinding(null, null, true, "superiorCycle", names)));
    return findings;
  }

  private static void form(Row row, Set<PolicyFinding> findings) {
    if (!word(row, "level").matches("[1-9]")) {
      findings.add(error(row, "levelUnknown", row.results().get("level")));
    }
    if (word(row, "approvers").isBlank()) {
      findings.add(error(row, "approversMissing", null));
    }
    if (Mode.parse(word(row, "mode")).isEmpty()) {
      findings.add(error(row, "modeUnknown", word(row, "mode")));
    }
    for (String budget : List.of("decideWithin", "remindAfter")) {
      if (!Level.isBudget(word(row, budget))) {
        findings.add(error(row, "timeUnknown", word(row, budget)));
      }
    }
  }

  private static void route(Row row, Term term, Chart company, Set<PolicyFinding> findings) {
    switch (term.kind()) {
      case UNKNOWN ->
          findings.add(
              error(
                  row,
                  term.text().startsWith("role") ? "roleUnknown" : "termUnknown",
                  term.text()));
      case PERSON -> person(row, term, company, findings);
      case LEAD -> lead(row, term, company, findings);
      case ROLE -> {
        if (company.withRole(term.role()).isEmpty()) {
          findings.add(error(row, "leadsToNobody", term.text()));
        }
      }
      case SUPERVISOR, SUPERIOR -> climb(row, term, company, findings);
    }
  }

  private static void person(Row row, Term term, Chart company, Set<PolicyFinding> findings) {
    Optional<Person> person = company.person(term.name());
    if (person.isEmpty()) {
      findings.add(error(row, "personUnknown", term.name()));
    } else if (!person.get().active()) {
      findings.add(error(row, "personLeft", person.get().name()));
    }
  }

  private static void lead(Row row, Term term, Chart company, Set<PolicyFinding> findings) {
    if (company.team(term.name()).isEmpty()) {
      findings.add(error(row, "teamUnknown", term.name()));
    } else if (Approvers.named(company, term, null).stream().noneMatch(company::isActive)) {
      findings.add(error(row, "leadsToNobody", term.text()));
    }
  }

  /**
   * For some who sell there may be nobody so far up: a manager decides then, which may be meant.
   */
  private static void climb(Row row, Term term, Chart company, Set<PolicyFinding> findings) {
    List<Person> sellers =
        company.people().stream()
            .filter(person -> person.active() && !person.role().seesEverything())
            .toList();
    List<String> stranded =
        sellers.stream()
            .filter(person -> leadsNowhere(company, term, person))
            .map(Person::name)
            .toList();
    if (!sellers.isEmpty() && stranded.size() == sellers.size()) {
      findings.add(error(row, "leadsToNobody", term.text()));
    } else if (!stranded.isEmpty()) {
      findings.add(
          new PolicyFinding(
              row.number(), row.id(), false, "leadsToNobodyForSome", names(stranded)));
    }
  }

  private static boolean leadsNowhere(Chart company, Term term, Person person) {
    List<UserId> named = Approvers.named(company, term, person.id());
    boolean themselves = named.equals(List.of(person.id()));
    return named.isEmpty() || (themselves && company.superior(person.id()).isEmpty());
  }

  private static Optional<PolicyFinding> shadow(Row row, TriedTable table) {
    return table.rows().stream()
        .takeWhile(above -> above.number() < row.number())
        .filter(above -> word(above, "level").equals(word(row, "level")))
        .filter(above -> table.covers(above, row))
        .findFirst()
        .map(above -> error(row, "unreachable", String.valueOf(above.number())));
  }

  /** Whoever stands above themselves is nobody's to ask. */
  private static List<String> circles(Chart company) {
    Set<Set<String>> circles = new LinkedHashSet<>();
    for (Person person : company.people()) {
      Set<UserId> seen = new LinkedHashSet<>();
      Optional<UserId> at = Optional.of(person.id());
      while (at.isPresent() && seen.add(at.get())) {
        at = company.person(at.get()).filter(Person::active).map(Person::superior);
      }
      if (at.isPresent() && at.get().equals(person.id()) && person.active()) {
        circles.add(
            new TreeSet<>(
                seen.stream()
                    .map(user -> company.person(user).map(Person::name).orElse(""))
                    .toList()));
      }
    }
    return circles.stream().map(names -> String.join(", ", names)).toList();
  }

  private static String names(List<String> stranded) {
    Set<String> shown = new HashSet<>();
    String some =
        stranded.stream().filter(shown::add).sorted().limit(5).collect(Collectors.joining(", "));
    return stranded.size() > 5 ? some + ", … (" + stranded.size() + ")" : some;
  }

  private static PolicyFinding error(Row row, String code, String about) {
    return new PolicyFinding(row.number(), row.id(), true, code, about);
  }

  /** What a row says, without the quotes of a text. */
  private static String word(Row row, String output) {
    String text = row.results().getOrDefault(output, "");
    return text.startsWith("\"") && text.endsWith("\"") && text.length() > 1
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
