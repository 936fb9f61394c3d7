package io.kramek.leads.process;

import io.kramek.studio.replay.Life;
import io.kramek.studio.replay.OpenTask;
import io.kramek.studio.replay.Reenactment;
import io.kramek.studio.replay.Reply;
import io.kramek.studio.replay.Step;
import io.kramek.studio.replay.Story;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A lead as the tables and the model would treat it, decided as the story tells. */
@Component
class LeadReenactment implements Reenactment {

  private static final List<String> ASKED =
      List.of(
          LeadVariables.JOB_ROLE.name(),
          LeadVariables.INTEREST_KIND.name(),
          LeadVariables.SOURCE.name(),
          LeadVariables.EMPLOYEES.name(),
          LeadVariables.COUNTRY.name(),
          LeadVariables.LANGUAGE.name(),
          LeadVariables.PRODUCT_INTEREST.name(),
          LeadVariables.DUPLICATE.name());

  private static final String NURTURED = "lead.nurtured";
  private static final Duration LATER = Duration.ofDays(90);

  @Override
  public String process() {
    return CamundaLeadQualification.PROCESS;
  }

  @Override
  public Map<String, Block> blocks() {
    return Map.of(
        "findLeadDuplicatesDelegate",
            (step, life) -> ASKED.forEach(fact -> step.pass(fact, life.story().facts().get(fact))),
        "storeLeadScoreDelegate", LeadReenactment::score,
        "assignLeadDelegate", LeadReenactment::assign,
        "reassignLeadDelegate", LeadReenactment::assign,
        "reopenLeadDelegate", LeadReenactment::assign);
  }

  private static void score(Step step, Life life) {
    Map<?, ?> score = (Map<?, ?>) step.variable(LeadVariables.LEAD_SCORE.name());
    step.pass(LeadVariables.TEMPERATURE.name(), text(score, "temperature"));
    step.set(LeadVariables.RESPONSE_TIME.name(), text(score, "responseTime"));
    step.set(LeadVariables.REASSIGN_TIME.name(), text(score, "reassignTime"));
  }

  private static String text(Map<?, ?> score, String result) {
    return String.valueOf(score.get(result));
  }

  /** Which of a team gets a lead depends on what everybody has at that moment: it is the pool's. */
  private static void assign(Step step, Life life) {
    Object team = step.variable(LeadVariables.LEAD_ASSIGNMENT.name());
    if (team != null) {
      step.set(
          LeadVariables.TEAM.name(),
          life.chart().team(team.toString()).map(Object::toString).orElse(team.toString()));
    }
    step.set(LeadVariables.OWNER.name(), life.story().facts().get(LeadVariables.OWNER.name()));
  }

  @Override
  public void live(Story story, Life life) {
    life.starts(CamundaLeadQualification.MESSAGE_CAPTURED, Map.of());
    if (life.story().text("outcome").filter("withdrawn"::equals).isPresent()) {
      life.receives(CamundaLeadQualification.MESSAGE_WITHDRAWN, Map.of());
    }
    life.settles();
  }

  /** Who comes back after a while is decided then. */
  @Override
  public Optional<Reply> reply(OpenTask task, Life life) {
    if (!task.element().equals(CamundaLeadQualification.USER_TASK_QUALIFY_LEAD)) {
      return Optional.empty();
    }
    boolean first = life.memory().put(NURTURED, true) == null;
    String told = life.story().text(first ? "outcome" : "outcomeLater").orElse("disqualified");
    Map<String, Object> answer = new HashMap<>();
    answer.put(LeadVariables.OUTCOME.name(), told);
    Duration after =
        life.story()
            .text("answeredWithin")
            .map(life::workingTime)
            .or(() -> life.drawn("task:" + task.element()))
            .orElseGet(() -> life.workingTime("PT30M"));
    return Optional.of(
        new Reply(
            after,
            () -> {
              if (told.equals("nurture")) {
                answer.put(LeadVariables.NURTURE_UNTIL.name(), Date.from(life.now().plus(LATER)));
              }
              return answer;
            }));
  }
}
