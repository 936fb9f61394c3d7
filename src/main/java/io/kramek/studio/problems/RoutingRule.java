package io.kramek.studio.problems;

import io.kramek.identity.OrgChart;
import io.kramek.identity.OrgChart.Chart;
import io.kramek.identity.OrgChart.Person;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/**
 * Who would get the tasks of a model today: the people and teams that it names are there. What only
 * the running process knows, as whose deal it is, is not guessed.
 */
@Component
class RoutingRule implements io.kramek.studio.problems.Rule {

  private static final Pattern TEXT = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

  /** A branch of a choice that names nobody: {@code team == null ? ',' : team}. */
  private static final Pattern EMPTY_BRANCH =
      Pattern.compile("[?:]\\s*(?:'[\\s,]*'|\"[\\s,]*\"|null)\\s*(?:[:}]|$)");

  private static final Pattern NAMES_TEAM = Pattern.compile("team|\\w+Team");

  private final OrgChart company;

  RoutingRule(OrgChart company) {
    this.company = company;
  }

  @Override
  public void check(Seen seen, Found found) {
    Supplier<Chart> chart = new Once(company);
    seen.drawing()
        .ifPresent(drawing -> drawing.userTasks().forEach(task -> task(task, chart, found)));
    seen.decisions().ifPresent(model -> tables(model, chart, found));
  }

  /** The company is read only where somebody is named. */
  private static final class Once implements Supplier<Chart> {

    private final OrgChart company;
    private Chart chart;

    Once(OrgChart company) {
      this.company = company;
    }

    @Override
    public Chart get() {
      if (chart == null) {
        chart = company.now();
      }
      return chart;
    }
  }

  private static void task(UserTask task, Supplier<Chart> chart, Found found) {
    String assignee = Drawing.text(task.getCamundaAssignee()).orElse("");
    String groups = Drawing.text(task.getCamundaCandidateGroups()).orElse("");
    for (String name : named(assignee)) {
      person(task, name, chart.get(), found);
    }
    for (String group : named(groups)) {
      team(task.getId(), group, chart.get(), found);
    }
    boolean nobody = groups.isEmpty() || EMPTY_BRANCH.matcher(groups).find();
    boolean assigned = !assignee.isEmpty() && !EMPTY_BRANCH.matcher(assignee).find();
    if (nobody && !assigned && !(assignee.isEmpty() && groups.isEmpty())) {
      found.add(ProblemCode.CAN_BE_NOBODY, task.getId(), "name", FlowRule.named(task));
    }
  }

  /** What is named as such, or in the branches of an expression; comparisons name nobody. */
  private static List<String> named(String text) {
    List<String> names = new ArrayList<>();
    if (text.contains("${") || text.contains("#{")) {
      Matcher literal = TEXT.matcher(text.replaceAll("[=!]=\\s*('[^']*'|\"[^\"]*\")", ""));
      while (literal.find()) {
        split(literal.group(1) == null ? literal.group(2) : literal.group(1), names);
      }
    } else {
      split(text, names);
    }
    return names;
  }

  private static void split(String text, List<String> names) {
    for (String name : text.split(",")) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
  }

  private static void person(UserTask task, String name, Chart chart, Found found) {
    Optional<Person> person =
        chart.person(name).or(() -> id(name).flatMap(id -> chart.person(new UserId(id))));
    if (person.isEmpty()) {
      found.add(
          ProblemCode.PERSON_UNKNOWN, task.getId(), "name", FlowRule.named(task), "person", name);
    } else if (!person.get().active()) {
      found.add(
          ProblemCode.PERSON_LEFT,
          task.getId(),
          "name",
          FlowRule.named(task),
          "person",
          person.get().name());
    }
  }

  private static void team(String element, String name, Chart chart, Found found) {
    Optional<TeamId> team = chart.team(name).or(() -> id(name).map(TeamId::new));
    boolean known =
        team.isPresent()
            && (chart.team(name).isPresent()
                || chart.people().stream().anyMatch(one -> team.get().equals(one.team()))
                || chart.supervisor(team.get()).isPresent());
    if (!known) {
      found.add(ProblemCode.TEAM_UNKNOWN, element, "team", name);
    } else if (chart.people().stream()
        .noneMatch(person -> person.active() && team.get().equals(person.team()))) {
      found.add(ProblemCode.TEAM_EMPTY, element, "team", name);
    }
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Tables that answer with a team: whoever is routed there is waited for. */
  private static void tables(DmnModelInstance model, Supplier<Chart> chart, Found found) {
    for (Decision decision : model.getModelElementsByType(Decision.class)) {
      if (!(decision.getExpression() instanceof DecisionTable table)) {
        continue;
      }
      int column = 0;
      for (Output output : table.getOutputs()) {
        if (NAMES_TEAM.matcher(String.valueOf(output.getName())).matches()) {
          teams(table, column, chart, found);
        }
        column++;
      }
    }
  }

  private static void teams(DecisionTable table, int column, Supplier<Chart> chart, Found found) {
    for (Rule rule : table.getRules()) {
      List<OutputEntry> results = List.copyOf(rule.getOutputEntries());
      if (column < results.size() && results.get(column).getText() != null) {
        Matcher literal = TEXT.matcher(results.get(column).getText().getTextContent());
        if (literal.find() && literal.group(2) != null && !literal.group(2).isBlank()) {
          team(rule.getId(), literal.group(2), chart.get(), found);
        }
      }
    }
  }
}
