package io.kramek.studio.replay;

import io.kramek.studio.drafts.DraftId;
import io.kramek.studio.drafts.Drafts;
import io.kramek.studio.process.Releases;
import io.kramek.studio.process.replay.ReplayChild;
import io.kramek.studio.process.replay.ReplayJob;
import io.kramek.studio.process.replay.ReplayJobs;
import io.kramek.studio.process.replay.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on replays beside the requests: hands stories to a JVM of their own, writes down what it
 * tells, and takes away what is left. The node on which somebody starts a replay works on it.
 */
@Component
class ReplayWorker implements SmartLifecycle {

  /** Somebody has started a replay. */
  record WorkWaiting(UUID replay) {}

  /** Somebody no longer wants one. */
  record Cancelled(UUID replay) {}

  private static final Logger LOG = LoggerFactory.getLogger(ReplayWorker.class);

  private static final int WRITTEN_AT_ONCE = 200;

  /** A child that says nothing for so long has lost its way. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

  private final ReplayStore store;
  private final ReplayQueries queries;
  private final ReplaySources sources;
  private final ReplayJobs jobs;
  private final Drafts drafts;
  private final Releases releases;
  private final TransactionTemplate transactions;
  private final boolean active;
  private final Map<UUID, ReplayChild> children = new ConcurrentHashMap<>();
  private volatile ExecutorService threads;

  ReplayWorker(
      ReplayStore store,
      ReplayQueries queries,
      ReplaySources sources,
      ReplayJobs jobs,
      Drafts drafts,
      Releases releases,
      TransactionTemplate transactions,
      @Value("${kramek.jobs.active}") boolean active) {
    this.store = store;
    this.queries = queries;
    this.sources = sources;
    this.jobs = jobs;
    this.drafts = drafts;
    this.releases = releases;
    this.transactions = transactions;
    this.active = active;
  }

  @Override
  public void start() {
    threads = Executors.newSingleThreadExecutor(task -> new Thread(task, "replay"));
  }

  @Override
  public void stop() {
    children.values().forEach(ReplayChild::kill);
    threads.shutdownNow();
    threads = null;
  }

  @Override
  public boolean isRunning() {
    return threads != null;
  }

  @Override
  public boolean isAutoStartup() {
    return active;
  }

  @TransactionalEventListener
  void on(WorkWaiting waiting) {
    if (isRunning()) {
      threads.execute(() -> workOn(waiting.replay()));
    }
  }

  @TransactionalEventListener
  void on(Cancelled cancelled) {
    ReplayChild child = children.get(cancelled.replay());
    if (child != null) {
      child.kill();
    }
  }

  /** The number of the process that works on a replay here, or 0. */
  long pid(UUID replay) {
    ReplayChild child = children.get(replay);
    return child == null ? 0 : child.pid();
  }

  /** Takes a replay to its end, whatever that is. */
  void workOn(UUID id) {
    try {
      work(id);
    } catch (ReplayChild.Ended e) {
      if (store.isCancelled(id)) {
        store.cancelled(id);
      } else {
        LOG.warn("Replay {} has failed", id, e);
        store.failed(id, e.killed() ? "killed" : "broken", e.getMessage());
      }
    } catch (RuntimeException e) {
      LOG.error("Replay {} has failed", id, e);
      store.failed(id, "broken", e.getMessage());
    } finally {
      children.remove(id);
      jobs.drop(id);
    }
  }

  private void work(UUID id) {
    ReplayQueries.Known replay = queries.known(id).orElseThrow();
    ReplayQueries.Period period = queries.period(id);
    ReplaySource source = sources.of(replay.process()).orElseThrow();
    List<Map<String, byte[]>> versions =
        transactions.execute(
            tx ->
                List.of(
                    releases.files(releases.inForce()),
                    drafts.catalogueWith(new DraftId(replay.draft()))));
    List<Story> stories = source.ended(period.from(), period.to());
    var tally =
        new ReplayTally(
            stories.stream().filter(Story::imported).map(Story::id).collect(Collectors.toSet()));
    store.counted(id, stories.size(), (int) stories.stream().filter(Story::imported).count());
    Instant first =
        stories.stream().map(Story::begins).min(Instant::compareTo).orElse(period.from());
    ReplayJob job =
        jobs.job(
            id, List.of(replay.process()), versions, first, period.to(), source.waits(period.to()));
    List<ReplayTally.Different> different = new ArrayList<>();
    var lastWord = new AtomicReference<>(Instant.now());
    try (ReplayChild child = ReplayChild.start()) {
      children.put(id, child);
      ScheduledExecutorService watch = watch(id, child, tally, lastWord);
      try {
        AtomicReference<Told.Refused> refused = new AtomicReference<>();
        child.play(
            job,
            stories,
            told -> {
              lastWord.set(Instant.now());
              if (told.refused() != null) {
                refused.set(told.refused());
                return;
              }
              tally.add(told).ifPresent(different::add);
              if (different.size() >= WRITTEN_AT_ONCE) {
                write(id, different);
              }
            });
        if (refused.get() != null) {
          store.refused(id, refused.get().causes());
          return;
        }
      } finally {
        watch.shutdownNow();
      }
    }
    write(id, different);
    transactions.executeWithoutResult(tx -> store.done(id, tally));
  }

  private void write(UUID id, List<ReplayTally.Different> different) {
    transactions.executeWithoutResult(tx -> store.add(id, different));
    different.clear();
  }

  /** Says every second how far it is, and ends what nobody wants or what has lost its way. */
  private ScheduledExecutorService watch(
      UUID id, ReplayChild child, ReplayTally tally, AtomicReference<Instant> lastWord) {
    ScheduledExecutorService watch =
        Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "replay-watch"));
    watch.scheduleWithFixedDelay(
        () -> {
          boolean lost = lastWord.get().isBefore(Instant.now().minus(LONGEST_SILENCE));
          if (lost || !store.goesOn(id, tally.lived())) {
            child.kill();
          }
        },
        0,
        1,
        TimeUnit.SECONDS);
    return watch;
  }
}
