package io.kramek.studio.replay;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.SignedIn;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets cases happen in a catalogue, in a JVM of their own as replays do; a node has room for one of
 * them at a time.
 */
@Component
class CaseRun {

  private static final Logger LOG = LoggerFactory.getLogger(CaseRun.class);

  /** A Monday morning without a holiday near it. */
  private static final Instant BEGIN = Instant.parse("2026-02-02T08:00:00Z");

  private static final Duration LASTS = Duration.ofDays(30);

  /** What comes of a case that had not ended by then. */
  private static final String UNFINISHED = "unfinished";

  private final ReplayJobs jobs;
  private final ModelWords words;
  private final CurrentUser currentUser;
  private final Duration longest;
  private final Semaphore turn = new Semaphore(1);

  CaseRun(
      ReplayJobs jobs,
      ModelWords words,
      CurrentUser currentUser,
      @Value("${kramek.cases-at-most}") Duration longest) {
    this.currentUser = currentUser;
    this.jobs = jobs;
    this.words = words;
    this.longest = longest;
  }

  /**
   * What comes of cases, for whoever looks at the screen meanwhile.
   *
   * @throws Problem {@code casesRunning} where others are being tried; as {@link #on}
   */
  List<TriedCase> atOnce(Map<String, byte[]> catalogue, List<ModelCase> cases) {
    if (!turn.tryAcquire()) {
      throw Problem.conflict("casesRunning");
    }
    try {
      return live(catalogue, cases);
    } finally {
      turn.release();
    }
  }

  /**
   * What comes of cases, as soon as it is their turn. One whose model is not in the catalogue is
   * not tried, one that does not come to an end in time is {@code unfinished}.
   *
   * @throws Problem {@code catalogueRefused} where the catalogue cannot be run at all
   */
  List<TriedCase> on(Map<String, byte[]> catalogue, List<ModelCase> cases) {
    turn.acquireUninterruptibly();
    try {
      return live(catalogue, cases);
    } finally {
      turn.release();
    }
  }

  private List<TriedCase> live(Map<String, byte[]> catalogue, List<ModelCase> cases) {
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
      var patience =
          CompletableFuture.runAsync(
              child::kill,
              CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
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
      patience.cancel(false);
    } catch (ReplayChild.Ended e) {
      LOG.warn("Cases did not come to an end", e);
    } finally {
      jobs.drop(id);
    }
    List<TriedCase> results = new ArrayList<>();
    for (ModelCase one : tried) {
      Lived lived = lives.get(one.id().toString());
      CaseResult now = lived == null ? new CaseResult(null, null, UNFINISHED) : result(lived);
      results.add(
          new TriedCase(
              one, now, lived == null ? null : lived.reason(), one.expected().isKeptBy(now)));
    }
    return results;
  }

  private void keep(Told told, Map<String, Lived> lives) {
    if (told.refused() != null) {
      String language = currentUser.find().map(SignedIn::language).orElse("en");
      throw Problem.refused("catalogueRefused").with("causes", told.refused().in(language));
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
