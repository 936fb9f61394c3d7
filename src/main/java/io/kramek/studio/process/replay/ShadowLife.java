package io.kramek.studio.process.replay;

import io.kramek.identity.OrgChart.Chart;
import io.kramek.shared.WorkingTime.Budget;
import io.kramek.studio.replay.Asked;
import io.kramek.studio.replay.Life;
import io.kramek.studio.replay.Reenactment;
import io.kramek.studio.replay.Reply;
import io.kramek.studio.replay.Step;
import io.kramek.studio.replay.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * A life in the shadow engine, from beginning to end in one command: what it leaves behind is
 * nothing, so nothing of it is ever written.
 */
final class ShadowLife implements Life {

  /** No record goes through more than this; a model that goes round in circles is stopped here. */
  private static final int MOST = 1_000;

  private final Theatre.Stage theatre;
  private final ShadowVersion version;
  private final Story story;
  private final Map<String, Object> shared;
  private final Set<String> formerObjections;
  private final Trace trace = new Trace();
  private final Map<String, Object> memory = new HashMap<>();
  private final Map<String, Integer> draws = new HashMap<>();
  private final Map<String, Answer> answers = new HashMap<>();

  private Cached cached;
  private CommandContext context;
  private ExecutionEntity instance;
  private Instant now;
  private int steps;

  /** When somebody has done a task, and what they say. */
  private record Answer(Instant at, Supplier<Map<String, Object>> says) {}

  /**
   * A life.
   *
   * @param formerObjections what stood against the story in the version in force; {@code null} in
   *     that version itself, where everything is passed over, and in cases, where nothing is
   */
  ShadowLife(
      Theatre.Stage theatre,
      ShadowVersion version,
      Story story,
      Map<String, Object> shared,
      Set<String> formerObjections) {
    this.theatre = theatre;
    this.version = version;
    this.story = story;
    this.shared = shared;
    this.formerObjections = formerObjections;
    this.now = story.begins();
  }

  void begin(CommandContext command) {
    context = command;
    cached = new Cached(command);
    clock(story.begins());
  }

  /** Whatever has not ended is taken away again. */
  void conclude() {
    if (instance != null && !isOver()) {
      trace.isStuck();
      theatre
          .engine()
          .configuration()
          .getRuntimeService()
          .deleteProcessInstance(instance.getId(), "stuck", true, true, true);
    }
  }

  Lived lived() {
    return trace.lived(Duration.between(story.begins(), now));
  }

  Lived failed(RuntimeException e) {
    trace.failed(e);
    return lived();
  }

  Set<String> objections() {
    return trace.objections();
  }

  @Override
  public Story story() {
    return story;
  }

  @Override
  public byte[] model() {
    return version.model(story.process());
  }

  @Override
  public Chart chart() {
    return theatre.chart();
  }

  @Override
  public Map<String, Object> memory() {
    return memory;
  }

  @Override
  public Map<String, Object> sharedMemory() {
    return shared;
  }

  @Override
  public void starts(String message, Map<String, Object> variables) {
    String definition = version.definition(story.process());
    var runtime = theatre.engine().configuration().getRuntimeService();
    String started =
        (message == null
                ? runtime.startProcessInstanceById(definition, story.id(), variables)
                : runtime.startProcessInstanceByMessageAndProcessDefinitionId(
                    message, definition, story.id(), variables))
            .getId();
    instance = context.getExecutionManager().findExecutionById(started);
    cached.runWaitingJobs(this::step);
  }

  @Override
  public boolean receives(String message, Map<String, Object> variables) {
    if (isOver() || !cached.receive(message, variables)) {
      return false;
    }
    cached.runWaitingJobs(this::step);
    return true;
  }

  @Override
  public void settles() {
    settles(Instant.MAX);
  }

  @Override
  public void settles(Instant until) {
    while (!isOver()) {
      step();
      cached.runWaitingJobs(this::step);
      Optional<TaskEntity> next =
          nextAnswered().filter(task -> !answerOf(task).at().isAfter(until));
      if (next.isPresent()) {
        answer(next.get());
      } else if (trace.isInStage() || !passToNextTimer(until)) {
        break;
      }
    }
    if (!isOver() && !trace.isInStage() && until.isAfter(now) && until.isBefore(Instant.MAX)) {
      clock(until);
    }
  }

  private Optional<TaskEntity> nextAnswered() {
    return cached.tasks().stream()
        .filter(task -> !Cached.isInStage(task))
        .min(Comparator.comparing(task -> answerOf(task).at()));
  }

  private Answer answerOf(TaskEntity task) {
    return answers.computeIfAbsent(
        task.getId(),
        id -> {
          Reply reply = reply(task);
          return new Answer(now.plus(reply.after()), reply.says());
        });
  }

  private Reply reply(TaskEntity task) {
    String process = task.getExecution().getProcessDefinition().getKey();
    Reenactment who = theatre.reenactments().get(process);
    Optional<Reply> reply =
        who == null ? Optional.empty() : who.reply(new ShadowStep.OfTask(task), this);
    return reply.orElseGet(
        () ->
            new Reply(
                drawn("task:" + task.getTaskDefinitionKey()).orElseGet(() -> workingTime("P1D")),
                Map::of));
  }

  private void answer(TaskEntity task) {
    Answer answer = answerOf(task);
    if (answer.at().isAfter(now)) {
      passes(Duration.between(now, answer.at()));
    }
    if (cached.lives(task)) {
      theatre.engine().configuration().getTaskService().complete(task.getId(), answer.says().get());
    }
  }

  /** Between stages a record waits for whatever is due next. */
  private boolean passToNextTimer(Instant until) {
    Optional<TimerEntity> next =
        cached.nextTimer().filter(timer -> !timer.getDuedate().toInstant().isAfter(until));
    next.ifPresent(this::happens);
    return next.isPresent();
  }

  @Override
  public void passes(Duration time) {
    Instant until = now.plus(time);
    Optional<TimerEntity> next = cached.nextTimer();
    while (next.isPresent() && !next.get().getDuedate().toInstant().isAfter(until)) {
      happens(next.get());
      next = cached.nextTimer();
    }
    clock(until);
  }

  private void happens(TimerEntity timer) {
    step();
    Instant due = timer.getDuedate().toInstant();
    clock(due.isAfter(now) ? due : now);
    timer.execute(context);
    cached.runWaitingJobs(this::step);
  }

  private void clock(Instant to) {
    now = to;
    ClockUtil.setCurrentTime(Date.from(to));
  }

  private void step() {
    if (++steps > MOST) {
      throw new IllegalStateException("More than " + MOST + " steps");
    }
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public boolean isOver() {
    return instance != null && !cached.lives(instance);
  }

  @Override
  public Optional<String> stage() {
    return trace.isInStage() || isOver() ? trace.stage() : Optional.empty();
  }

  @Override
  public List<Map<String, Object>> decides(String decision, Map<String, Object> facts) {
    return version.decide(decision, facts);
  }

  @Override
  public Optional<Duration> drawn(String kind) {
    List<Long> past = theatre.waits().get(kind);
    if (past == null) {
      past = theatre.waits().getOrDefault(kind.replaceFirst(":.*", ""), List.of());
    }
    if (past.isEmpty()) {
      return Optional.empty();
    }
    int turn = draws.merge(kind, 1, Integer::sum);
    long hash = theatre.seed();
    for (Object part : List.of(story.id(), kind, turn)) {
      hash = (hash ^ part.hashCode()) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return Optional.of(Duration.ofSeconds(past.get((int) Math.floorMod(hash, past.size()))));
  }

  @Override
  public Duration workingTime(String budget) {
    return Duration.between(
        now, theatre.hours().after(now, theatre.hours().length(Budget.parse(budget))));
  }

  @Override
  public void asked(Asked level) {
    trace.asks(level);
  }

  @Override
  public boolean passedOver(String objection) {
    trace.objects(objection);
    boolean isPast = !story.stays().isEmpty() || story.imported();
    return isPast && (formerObjections == null || formerObjections.contains(objection));
  }

  @Override
  public void ends(String word, String why) {
    trace.ends(word, why);
  }

  // What the model tells.

  void enters(String key) {
    trace.enters(key);
  }

  void leaves(String key) {
    trace.leaves(key);
  }

  void comesToAnEnd(DelegateExecution execution, String element, String key) {
    if (key != null) {
      trace.endsIn(key);
    } else if (isMine(execution)) {
      trace.passes(element);
    }
  }

  void isGiven(DelegateTask task) {
    if (isMine(task.getExecution())) {
      trace.isOffered(
          task,
          Optional.ofNullable(task.getDueDate())
              .map(due -> theatre.hours().between(now, due.toInstant())));
    }
    trace.isGiven(task, now);
  }

  private boolean isMine(DelegateExecution execution) {
    return execution.getProcessDefinitionId().equals(version.definition(story.process()));
  }

  void acts(String block, DelegateExecution execution) {
    Step step = new ShadowStep.OfExecution(execution);
    String what = block.replaceFirst("Delegate$", "");
    Object why = execution.getVariableLocal("escalationReason");
    trace.acts(why == null ? what : what + " " + why);
    for (Reenactment reenactment : theatre.reenactments().values()) {
      Reenactment.Block standIn = reenactment.blocks().get(block);
      if (standIn != null) {
        standIn.act(step, this);
        return;
      }
    }
  }
}
