package io.kramek.studio.replay;

import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import io.kramek.studio.process.replay.Lived;
import io.kramek.studio.process.replay.ModelWords;
import io.kramek.studio.process.replay.ReplayChild;
import io.kramek.studio.process.replay.ReplayJobs;
import io.kramek.studio.process.replay.Told;
import io.kramek.studio.replay.ModelCases.CaseResult;
import io.kramek.studio.replay.ModelCases.ModelCase;
import io.kramek.studio.replay.ModelCases.TriedCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets cases happen in a catalogue, in a JVM of their own as replays do. */
@Component
class CaseRun {

  /** A Monday morning without a holiday near it. */
  private static final Instant BEGIN = Instant.parse("2026-02-02T08:00:00Z");

  private static final Duration LASTS = Duration.ofDays(30);

  private final ReplayJobs jobs;
  private final ModelWords words;

  CaseRun(ReplayJobs jobs, ModelWords words) {
    this.jobs = jobs;
    this.words = words;
  }

  /**
   * What comes of cases. One whose model is not in the catalogue is not tried.
   *
   * @throws Problem {@code catalogueRefused} where the catalogue cannot be run at all
   */
  List<TriedCase> on(Map<String, byte[]> catalogue, List<ModelCase> cases) {
    Map<String, String> processes = words.processes(catalogue);
    List<ModelCase> tried =
        cases.stream().filter(one -> processes.containsKey(one.file())).toList();
    if (tried.isEmpty()) {
      return List.of();
    }
    List<Story> stories = tried.stream().map(one -> story(one, processes.get(one.file()))).toList();
    UUID id = Ids.next();
    Map<String, Lived> lives = new HashMap<>();
    try (ReplayChild child = ReplayChild.start()) {
      child.play(
          jobs.job(
              id,
              stories.stream().map(Story::process).distinct().toList(),
              List.of(catalogue),
              BEGIN,
              BEGIN.plus(LASTS),
              Map.of()),
          stories,
          told -> keep(told, lives));
    } finally {
      jobs.drop(id);
    }
    List<TriedCase> results = new ArrayList<>();
    for (ModelCase one : tried) {
      Lived lived = Objects.requireNonNull(lives.get(one.id().toString()));
      CaseResult now = result(lived);
      results.add(new TriedCase(one, now, lived.reason(), one.expected().isKeptBy(now)));
    }
    return results;
  }

  private static void keep(Told told, Map<String, Lived> lives) {
    if (told.refused() != null) {
      throw Problem.refused("catalogueRefused").with("causes", List.of(told.refused().cause()));
    }
    lives.put(told.story(), told.lives().get(0));
  }

  private static Story story(ModelCase one, String process) {
    return new Story(
        one.id().toString(), process, BEGIN, BEGIN.plus(LASTS), false, one.facts(), List.of());
  }

  private static CaseResult result(Lived lived) {
    return new CaseResult(
        lived.path(),
        lived.asked().stream().map(asked -> asked.kind() + ": " + asked.approvers()).toList(),
        lived.end());
  }
}
