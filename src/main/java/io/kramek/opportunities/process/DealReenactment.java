package io.kramek.opportunities.process;

import io.kramek.opportunities.OpportunityStatus;
import io.kramek.opportunities.process.Pipeline.Direction;
import io.kramek.opportunities.process.Pipeline.Move;
import io.kramek.opportunities.process.Pipeline.Stage;
import io.kramek.studio.replay.Life;
import io.kramek.studio.replay.Reenactment;
import io.kramek.studio.replay.Step;
import io.kramek.studio.replay.Story;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.stereotype.Component;

/**
 * A deal as it goes through another pipeline: where it stood in the past it goes as far as arrows
 * lead there; of an imported one nothing but its end is known, so it goes through every stage.
 */
@Component
class DealReenactment implements Reenactment {

  private static final String GATE = "stageGate";
  private static final String AWAITED = "deal.awaited";
  private static final String GIVEN = "deal.given";
  private static final String SCALE = "deal.secondsOfOne";
  private static final String REFUSED = "refused";
  private static final Duration USUAL_STAY = Duration.ofDays(5);

  private final Map<byte[], Pipeline> pipelines = new IdentityHashMap<>();

  @Override
  public String process() {
    return CamundaOpportunityPipeline.PROCESS;
  }

  @Override
  public Map<String, Block> blocks() {
    return Map.of("chooseApprovalDelegate", DealReenactment::chooseApproval);
  }

  @SuppressWarnings("unchecked")
  private static void chooseApproval(Step step, Life life) {
    Deque<String> awaited = (Deque<String>) life.memory().get(AWAITED);
    String kind = awaited.poll();
    given(life).add(String.valueOf(kind));
    step.set(OpportunityVariables.APPROVAL_KIND.name(), kind);
    step.set(OpportunityVariables.MORE_APPROVALS.name(), !awaited.isEmpty());
  }

  @SuppressWarnings("unchecked")
  private static Set<String> given(Life life) {
    return (Set<String>) life.memory().computeIfAbsent(GIVEN, key -> new LinkedHashSet<String>());
  }

  @Override
  public void live(Story story, Life life) {
    Pipeline pipeline = pipelines.computeIfAbsent(life.model(), DealReenactment::read);
    var way = new DealWay(pipeline, story);
    var stays = new Stays(story, life, way);
    Map<String, Object> variables = new HashMap<>();
    variables.put(OpportunityVariables.OPPORTUNITY.name(), story.id());
    variables.put(OpportunityVariables.OWNER.name(), story.facts().get("owner"));
    variables.put(OpportunityVariables.TEAM.name(), story.facts().get("team"));
    life.starts(CamundaOpportunityPipeline.OPENED, variables);
    life.settles();
    while (!life.isOver()) {
      Optional<String> at = life.stage();
      if (at.isEmpty()) {
        life.ends("stuck", null);
        return;
      }
      life.passes(stays.at(at.get()));
      if (way.isLostAt(at.get())) {
        life.receives(CamundaOpportunityPipeline.LOST, Map.of());
        life.settles();
        return;
      }
      Optional<Move> next = way.onFrom(at.get());
      if (next.isEmpty()) {
        life.ends("stuck", "noWayOn");
        return;
      }
      if (!moves(story, life, at.get(), next.get())) {
        return;
      }
      way.arrived(life.stage().orElse(null));
    }
  }

  private static Pipeline read(byte[] model) {
    return new PipelineReader(Bpmn.readModelFromStream(new ByteArrayInputStream(model)))
        .read("replay", 0);
  }

  /** Asks the gate, and sends the deal on its way. */
  private static boolean moves(Story story, Life life, String from, Move move) {
    Map<String, Object> facts = new HashMap<>(story.facts());
    facts.put("from", from);
    facts.put("to", move.target());
    Set<String> kinds = new LinkedHashSet<>();
    for (Map<String, Object> rule : life.decides(GATE, facts)) {
      if (REFUSED_BY_GATE.equals(rule.get("verdict"))) {
        String objection = from + ">" + move.target() + ":" + rule.get("reason");
        if (!life.passedOver(objection)) {
          life.ends(REFUSED, String.valueOf(rule.get("reason")));
          return false;
        }
      } else {
        kinds.add(text(rule.get("approvalKind")));
      }
    }
    kinds.removeAll(given(life));
    if (!kinds.stream().allMatch(move::approves)
        && !life.passedOver(from + ">" + move.target() + ":approvalNotDrawn")) {
      life.ends(REFUSED, "approvalNotDrawn");
      return false;
    }
    kinds.removeIf(kind -> !move.approves(kind));
    life.memory().put(AWAITED, new ArrayDeque<>(kinds));
    Map<String, Object> variables = new HashMap<>();
    variables.put(OpportunityVariables.TARGET.name(), move.target());
    variables.put(OpportunityVariables.APPROVAL_NEEDED.name(), !kinds.isEmpty());
    if (!life.receives(CamundaOpportunityPipeline.MOVE_REQUESTED, variables)) {
      life.ends("stuck", "noMove");
      return false;
    }
    life.settles();
    if (life.stage().filter(from::equals).isPresent()) {
      life.ends(REFUSED, "notApproved");
      return false;
    }
    return true;
  }

  private static final String REFUSED_BY_GATE = "refuse";

  private static String text(Object kind) {
    return kind == null || kind.toString().isBlank() ? "DISCOUNT" : kind.toString();
  }

  /** How long a deal stands where. */
  private static final class Stays {

    private final Story story;
    private final Life life;
    private final Map<String, Deque<Long>> known = new HashMap<>();

    Stays(Story story, Life life, DealWay way) {
      this.story = story;
      this.life = life;
      story
          .stays()
          .forEach(
              stay ->
                  known
                      .computeIfAbsent(stay.stage(), key -> new ArrayDeque<>())
                      .add(stay.seconds()));
      if (story.stays().isEmpty()) {
        life.sharedMemory().computeIfAbsent(SCALE, key -> scale(way.allStages()));
      }
    }

    /**
     * The time of the whole deal is shared among the stages of the version in force as other deals
     * shared theirs; a stage of another version takes its share besides.
     */
    private double scale(List<String> stages) {
      double shares = stages.stream().mapToDouble(this::share).sum();
      double seconds = Duration.between(story.begins(), story.ends()).toSeconds();
      return shares == 0 ? 0 : Math.max(0, seconds) / shares;
    }

    private final Map<String, Double> shares = new HashMap<>();

    private double share(String stage) {
      return shares.computeIfAbsent(
          stage, key -> drawn(key).map(time -> (double) Math.max(1, time.toSeconds())).orElse(1.0));
    }

    private Optional<Duration> drawn(String stage) {
      return life.drawn("stage:" + stage);
    }

    Duration at(String stage) {
      Deque<Long> past = known.get(stage);
      if (past != null && !past.isEmpty()) {
        return Duration.ofSeconds(past.poll());
      }
      if (!story.stays().isEmpty()) {
        return drawn(stage).orElse(USUAL_STAY);
      }
      double secondsOfOne = (double) life.sharedMemory().get(SCALE);
      return Duration.ofSeconds(Math.round(secondsOfOne * share(stage)));
    }
  }

  /** Which way a deal takes through a pipeline. */
  private static final class DealWay {

    private final Pipeline pipeline;
    private final List<String> stages;
    private final boolean won;
    private int next = 1;

    DealWay(Pipeline pipeline, Story story) {
      this.pipeline = pipeline;
      this.won = !"lost".equals(story.facts().get("outcome"));
      this.stages =
          story.stays().isEmpty()
              ? story.text("lostAt").map(this::until).orElseGet(this::all)
              : new ArrayList<>(story.stays().stream().map(Story.Stay::stage).toList());
      if (!story.stays().isEmpty() && !pipeline.first().key().equals(stages.get(0))) {
        stages.add(0, pipeline.first().key());
      }
    }

    List<String> allStages() {
      return all();
    }

    /** From each stage to the nearest that is drawn behind it. */
    private List<String> all() {
      List<String> way = new ArrayList<>();
      Optional<String> at = Optional.of(pipeline.first().key());
      while (at.isPresent() && !way.contains(at.get())) {
        way.add(at.get());
        at =
            pipeline.from(at.get()).stream()
                .filter(move -> move.direction() == Direction.FORWARD)
                .map(Move::target)
                .min((one, other) -> Integer.compare(place(one), place(other)));
      }
      return way;
    }

    private List<String> until(String stage) {
      List<String> way = all();
      int last = way.indexOf(stage);
      return last < 0 ? way : new ArrayList<>(way.subList(0, last + 1));
    }

    private int place(String key) {
      for (int i = 0; i < pipeline.stages().size(); i++) {
        if (pipeline.stages().get(i).key().equals(key)) {
          return i;
        }
      }
      return pipeline.stages().size();
    }

    boolean isLostAt(String stage) {
      skipWhatIsGone();
      return !won && next >= stages.size();
    }

    /** The first step to where the deal went next. */
    Optional<Move> onFrom(String stage) {
      skipWhatIsGone();
      if (next < stages.size()) {
        Optional<Move> step = stepTo(stage, stages.get(next));
        if (step.isPresent()) {
          return step;
        }
      }
      return pipeline.stages().stream()
          .filter(end -> end.status() == OpportunityStatus.WON)
          .map(Stage::key)
          .map(end -> stepTo(stage, end))
          .flatMap(Optional::stream)
          .findFirst();
    }

    private void skipWhatIsGone() {
      while (next < stages.size() && pipeline.stage(stages.get(next)).isEmpty()) {
        next++;
      }
    }

    void arrived(String stage) {
      if (next < stages.size() && stages.get(next).equals(stage)) {
        next++;
      }
    }

    /** Of the shortest way along the arrows, the first one. */
    private Optional<Move> stepTo(String from, String to) {
      Map<String, Move> first = new HashMap<>();
      Deque<String> open = new ArrayDeque<>();
      for (Move move : pipeline.from(from)) {
        if (first.putIfAbsent(move.target(), move) == null) {
          open.add(move.target());
        }
      }
      while (!open.isEmpty() && !first.containsKey(to)) {
        String at = open.poll();
        for (Move move : pipeline.from(at)) {
          if (first.putIfAbsent(move.target(), first.get(at)) == null) {
            open.add(move.target());
          }
        }
      }
      return Optional.ofNullable(first.get(to));
    }
  }
}
