package io.kramek.studio.process.replay;

import io.kramek.studio.process.replay.Lived.Work;
import io.kramek.studio.replay.Asked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What there is to tell of a life: the way it went, who was asked, who had work, how it ended. */
final class Trace {

  private static final String STUCK = "stuck";
  private static final String FAILED = "failed";

  private final List<String> path = new ArrayList<>();
  private final List<String> milestones = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();
  private final Set<UUID> teams = new LinkedHashSet<>();
  private final Map<String, Long> deadlines = new TreeMap<>();
  private final List<Work> tasks = new ArrayList<>();
  private final Map<String, Integer> acts = new TreeMap<>();
  private final Set<String> objections = new LinkedHashSet<>();

  private String stage;
  private boolean inStage;
  private String end;
  private String reason;

  void enters(String key) {
    stage = key;
    inStage = true;
    path.add(key);
  }

  void leaves(String key) {
    inStage = inStage && !key.equals(stage);
  }

  /** An end of the model that is a stage, too. */
  void endsIn(String key) {
    stage = key;
    path.add(key);
  }

  /** A task or an end of the model: where a model has no stages, they are the way. */
  void passes(String element) {
    milestones.add(element);
  }

  /** Work that somebody gets. */
  void isGiven(DelegateTask task, Instant now) {
    tasks.add(new Work(task.getTaskDefinitionKey(), Theatre.id(task.getAssignee()), now));
  }

  /** The pools a task of the record itself lies in, and how long there is to do it. */
  void isOffered(DelegateTask task, Optional<Duration> within) {
    passes(task.getTaskDefinitionKey());
    task.getCandidates().stream()
        .map(candidate -> Theatre.id(candidate.getGroupId()))
        .filter(Objects::nonNull)
        .forEach(teams::add);
    if (!deadlines.containsKey(task.getTaskDefinitionKey())) {
      deadlines.put(task.getTaskDefinitionKey(), within.map(Duration::toSeconds).orElse(null));
    }
  }

  void asks(Asked level) {
    asked.add(level);
  }

  void acts(String what) {
    acts.merge(what, 1, Integer::sum);
  }

  void objects(String objection) {
    objections.add(objection);
  }

  Set<String> objections() {
    return objections;
  }

  boolean isInStage() {
    return inStage;
  }

  Optional<String> stage() {
    return Optional.ofNullable(stage);
  }

  void ends(String word, String why) {
    end = word;
    reason = why;
  }

  /** Nothing leads on from where it is. */
  void isStuck() {
    if (end == null) {
      ends(STUCK, null);
    }
  }

  void failed(RuntimeException e) {
    ends(FAILED, String.valueOf(e.getMessage()));
  }

  Lived lived(Duration lasted) {
    List<String> way = path.isEmpty() ? milestones : path;
    String last = way.isEmpty() ? STUCK : way.get(way.size() - 1);
    return new Lived(
        List.copyOf(way),
        end == null ? last : end,
        reason,
        List.copyOf(asked),
        List.copyOf(teams),
        deadlines,
        lasted.toSeconds(),
        List.copyOf(tasks),
        acts,
        List.copyOf(objections));
  }
}
