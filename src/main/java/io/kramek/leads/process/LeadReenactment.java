package io.kramek.leads.process;

import io.kramek.studio.replay.Life;
import io.kramek.studio.replay.OpenTask;
import io.kramek.studio.replay.Reenactment;
import io.kramek.studio.replay.Reply;
import io.kramek.studio.replay.Step;
import io.kramek.studio.replay.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private static final String ANSWERS = "lead.answers";
  private static final String NURTURE = "nurture";
  private static final String WITHDRAWN = "withdrawn";
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

  /**
   * Which of a team gets a lead depends on what everybody has at that moment. Whoever had it in the
   * past has it where its team has it, too; in another team it is the pool's.
   */
  private static void assign(Step step, Life life) {
    Object code = step.variable(LeadVariables.LEAD_ASSIGNMENT.name());
    String team =
        code == null
            ? null
            : life.chart().team(code.toString()).map(Object::toString).orElse(code.toString());
    step.set(LeadVariables.TEAM.name(), team);
    boolean same = Objects.equals(team, life.story().facts().get(LeadVariables.TEAM.name()));
    step.set(
        LeadVariables.OWNER.name(),
        same ? life.story().facts().get(LeadVariables.OWNER.name()) : null);
  }

  /** Somebody who is withdrawn is so when they were, whatever has become of them until then. */
  @Override
  public void live(Story story, Life life) {
    var answers = new Answers(story);
    life.memory().put(ANSWERS, answers);
    life.starts(CamundaLeadQualification.MESSAGE_CAPTURED, Map.of());
    if (answers.isWithdrawn()) {
      if (!answers.isWithdrawnAtOnce()) {
        life.settles(story.ends());
      }
      if (!life.isOver() && !life.receives(CamundaLeadQualification.MESSAGE_WITHDRAWN, Map.of())) {
        life.ends("stuck", "noWithdrawal");
        return;
      }
    }
    life.settles();
  }

  @Override
  public Optional<Reply> reply(OpenTask task, Life life) {
    var answers = (Answers) life.memory().get(ANSWERS);
    Optional<Duration> past = answers.past(task.element());
    if (!task.element().equals(CamundaLeadQualification.USER_TASK_QUALIFY_LEAD)) {
      return past.map(after -> new Reply(after, Map::of));
    }
    String told = answers.next();
    if (told.equals(WITHDRAWN)) {
      return Optional.of(new Reply(answers.neverFrom(life.now()), Map::of));
    }
    Map<String, Object> answer = new HashMap<>();
    answer.put(LeadVariables.OUTCOME.name(), told);
    Duration after =
        past.or(() -> life.story().text("answeredWithin").map(life::workingTime))
            .or(() -> life.drawn("task:" + task.element()))
            .orElseGet(() -> life.workingTime("PT30M"));
    return Optional.of(
        new Reply(
            after,
            () -> {
              if (told.equals(NURTURE)) {
                answer.put(
                    LeadVariables.NURTURE_UNTIL.name(), Date.from(answers.restsUntil(life.now())));
              }
              return answer;
            }));
  }

  /** What became of a lead, answer by answer, and how long each took. */
  private static final class Answers {

    private final Story story;
    private final Map<String, Deque<Duration>> known = new HashMap<>();
    private final int rests;
    private int given;

    Answers(Story story) {
      this.story = story;
      story.stays().forEach(stay -> stays(stay.stage()).add(Duration.ofSeconds(stay.seconds())));
      this.rests = stays(CamundaLeadQualification.EVENT_NURTURE_DATE).size();
    }

    private Deque<Duration> stays(String element) {
      return known.computeIfAbsent(element, key -> new ArrayDeque<>());
    }

    /** How long it took this time, if that is known. */
    Optional<Duration> past(String element) {
      return Optional.ofNullable(stays(element).poll());
    }

    /** Who comes back after a while is decided then, or put off again. */
    String next() {
      int turn = given++;
      if (turn == 0) {
        return first();
      }
      return turn < rests ? NURTURE : story.text("outcomeLater").orElse("disqualified");
    }

    private String first() {
      return story.text("outcome").orElse("disqualified");
    }

    boolean isWithdrawn() {
      String last = first().equals(NURTURE) ? story.text("outcomeLater").orElse(NURTURE) : first();
      return last.equals(WITHDRAWN);
    }

    /** So are those of which nothing else is known. */
    boolean isWithdrawnAtOnce() {
      return first().equals(WITHDRAWN) && story.stays().isEmpty();
    }

    /** Longer than until they are withdrawn. */
    Duration neverFrom(Instant now) {
      Duration left = Duration.between(now, story.ends());
      return (left.isNegative() ? Duration.ZERO : left).plus(LATER);
    }

    /** Who is withdrawn while they rest is not woken before. */
    Instant restsUntil(Instant now) {
      Optional<Duration> past = past(CamundaLeadQualification.EVENT_NURTURE_DATE);
      boolean wakes =
          !isWithdrawn() || !stays(CamundaLeadQualification.USER_TASK_QUALIFY_LEAD).isEmpty();
      return now.plus(wakes ? past.orElse(LATER) : neverFrom(now));
    }
  }
}
