package io.kramek.studio.process.safety;

import io.kramek.studio.safety.Trip;
import io.kramek.studio.safety.Trip.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.LongSupplier;

/**
 * Counts what models do on this node, in memory and by the real clock: instances and jobs of each
 * model and minute, and how often an instance enters the same element. The memory is fixed: how
 * often is kept in two tables by two hashes, of which the smaller holds, so that it is never
 * counted too little, and too much only where both meet others.
 */
class Tallies {

  /**
   * What is too much.
   *
   * @param instances of one model in a minute
   * @param jobs of one model in a minute
   * @param entries of one element by one instance in ten minutes
   */
  record Limits(int instances, int jobs, int entries) {}

  private static final long MINUTE = 60_000_000_000L;
  private static final long ROUND = 10 * MINUTE;
  private static final int CELLS = 1 << 16;

  /** What one model did in the minute that runs. */
  private static final class Minute {

    private long since;
    private long count;
    private boolean told;

    /** Counts one more; the count when it is too much for the first time in this minute, else 0. */
    private synchronized long more(long now, int limit) {
      if (now - since >= MINUTE) {
        since = now;
        count = 0;
        told = false;
      }
      count++;
      if (count <= limit || told) {
        return 0;
      }
      told = true;
      return count;
    }
  }

  private final Limits limits;
  private final LongSupplier nanos;
  private final Map<String, Minute> instances = new ConcurrentHashMap<>();
  private final Map<String, Minute> jobs = new ConcurrentHashMap<>();
  private final AtomicIntegerArray first = new AtomicIntegerArray(CELLS);
  private final AtomicIntegerArray second = new AtomicIntegerArray(CELLS);
  private final Queue<Trip> trips = new ConcurrentLinkedQueue<>();
  private volatile long roundSince;

  Tallies(Limits limits, LongSupplier nanos) {
    this.limits = limits;
    this.nanos = nanos;
    this.roundSince = nanos.getAsLong();
  }

  void started(String model) {
    count(instances, model, limits.instances(), Cause.INSTANCES);
  }

  void ran(String model) {
    count(jobs, model, limits.jobs(), Cause.JOBS);
  }

  private void count(Map<String, Minute> by, String model, int limit, Cause cause) {
    long counted = by.computeIfAbsent(model, key -> new Minute()).more(nanos.getAsLong(), limit);
    if (counted > 0) {
      trips.add(new Trip(model, cause, null, counted));
    }
  }

  /**
   * An instance enters an element.
   *
   * @return whether it may; it may not where it has gone round too often
   */
  boolean entered(String model, String instance, String element) {
    long now = nanos.getAsLong();
    if (now - roundSince >= ROUND) {
      nextRound(now);
    }
    int hash = 31 * instance.hashCode() + element.hashCode();
    int often =
        Math.min(
            first.incrementAndGet(cell(hash * 0x9E3779B1)),
            second.incrementAndGet(cell(Integer.rotateLeft(hash, 13) * 0x85EBCA6B)));
    if (often <= limits.entries()) {
      return true;
    }
    if (often == limits.entries() + 1) {
      trips.add(new Trip(model, Cause.LOOP, element, often));
    }
    return false;
  }

  private static int cell(int hash) {
    return hash >>> 16;
  }

  private synchronized void nextRound(long now) {
    if (now - roundSince >= ROUND) {
      for (int i = 0; i < CELLS; i++) {
        first.set(i, 0);
        second.set(i, 0);
      }
      roundSince = now;
    }
  }

  /** What was too much since somebody asked last. */
  List<Trip> trips() {
    List<Trip> some = new ArrayList<>();
    for (Trip trip = trips.poll(); trip != null; trip = trips.poll()) {
      some.add(trip);
    }
    return some;
  }
}
