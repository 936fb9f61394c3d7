package io.kramek.studio.process.replay;

import io.kramek.approvals.policy.Approvers;
import io.kramek.approvals.policy.Chosen;
import io.kramek.approvals.policy.Level;
import io.kramek.approvals.policy.Mode;
import io.kramek.identity.UserId;
import io.kramek.studio.replay.Asked;
import io.kramek.studio.replay.Life;
import io.kramek.studio.replay.OpenTask;
import io.kramek.studio.replay.Reenactment;
import io.kramek.studio.replay.Reply;
import io.kramek.studio.replay.Step;
import io.kramek.studio.replay.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Approvals as they would be asked for: the policy says of whom, and they all agree, unless a case
 * tells otherwise.
 */
@Component
class ApprovalReenactment implements Reenactment {

  private static final String PLAN = "approval.plan";
  private static final UserId NOBODY = new UserId(Theatre.NOBODY);

  /** How far one approval has come. */
  private static final class Plan {
    private final List<Level> levels;
    private final Set<UserId> seated = new HashSet<>();
    private List<UserId> sequence = List.of();
    private int level;
    private int needed;

    Plan(List<Level> levels) {
      this.levels = levels;
    }

    boolean more() {
      return !sequence.isEmpty() || level < levels.size();
    }
  }

  @Override
  public String process() {
    return "approval";
  }

  @Override
  public Map<String, Block> blocks() {
    return Map.of(
        "openApprovalDelegate", ApprovalReenactment::open,
        "assignApproverDelegate", ApprovalReenactment::ask,
        "closeApprovalDelegate",
            (step, life) -> step.set("approvalOutcome", step.variable("outcome")));
  }

  @Override
  public void live(Story story, Life life) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("approvalKind", story.facts().get("approvalKind"));
    variables.put("subjectType", "opportunity");
    variables.put("subjectId", story.id());
    variables.put("owner", story.facts().get("owner"));
    life.starts(null, variables);
    life.settles();
  }

  private static void open(Step step, Life life) {
    Map<String, Object> facts = life.story().facts();
    life.memory().remove(PLAN);
    step.set("approvalId", life.story().id());
    step.set("team", facts.get("team"));
    step.set("discountPercent", number(facts.get("discountPercent")));
    step.set("marginPercent", number(facts.get("marginPercent")));
    step.set("amount", facts.get("amount") instanceof Number amount ? amount.longValue() : null);
    for (String known : List.of("tier", "product", "country")) {
      step.pass(known, facts.get(known));
    }
  }

  private static Double number(Object percent) {
    return percent instanceof Number number ? number.doubleValue() : null;
  }

  private static void ask(Step step, Life life) {
    Plan plan = (Plan) life.memory().computeIfAbsent(PLAN, key -> new Plan(levels(step)));
    if (plan.sequence.isEmpty()) {
      next(plan, step, life);
    }
    Level level = plan.levels.get(plan.level - 1);
    boolean inSequence = level.agreement().kind() == Mode.Kind.SEQUENCE;
    List<UserId> now = inSequence ? plan.sequence.subList(0, 1) : plan.sequence;
    plan.sequence = inSequence ? plan.sequence.subList(1, plan.sequence.size()) : List.of();
    plan.needed = level.agreement().needed(now.size());
    step.pass("approvers", new ArrayList<>(now.stream().map(UserId::toString).toList()));
    step.set("owner", now.get(0).toString());
    step.set("decideWithin", level.decideWithin());
    step.set("remindAfter", level.remindAfter());
  }

  private static void next(Plan plan, Step step, Life life) {
    Level level = plan.levels.get(plan.level++);
    UUID requester = Theatre.id((String) life.story().facts().get("owner"));
    List<UserId> people =
        requester == null
            ? List.of()
            : new Approvers(life.chart(), new UserId(requester))
                .choose(level, plan.seated).stream().map(Chosen::user).toList();
    plan.seated.addAll(people);
    plan.sequence = people.isEmpty() ? List.of(NOBODY) : people;
    life.asked(
        new Asked(
            String.valueOf(step.variable("approvalKind")),
            level.level(),
            level.approvers(),
            people.stream().map(UserId::value).toList()));
  }

  private static List<Level> levels(Step step) {
    return step.variable("approvalPolicy") instanceof List<?> rows
        ? Level.plan(rows.stream().map(row -> (Map<?, ?>) row).toList())
        : List.of(Level.UNSPOKEN);
  }

  @Override
  public Optional<Reply> reply(OpenTask task, Life life) {
    Plan plan = (Plan) life.memory().get(PLAN);
    if (plan == null) {
      return Optional.empty();
    }
    Duration after =
        life.drawn("task:" + task.element())
            .orElseGet(() -> life.workingTime(String.valueOf(task.variable("decideWithin"))));
    String decision = life.story().text("decision").orElse("approve");
    return Optional.of(
        new Reply(
            after,
            () -> {
              boolean through = --plan.needed <= 0 || !decision.equals("approve");
              return Map.of(
                  "decision", decision, "levelDecided", through, "moreLevels", plan.more());
            }));
  }
}
