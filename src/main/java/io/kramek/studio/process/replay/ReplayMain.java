package io.kramek.studio.process.replay;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.kramek.shared.process.guard.Cause;
import io.kramek.shared.process.guard.ModelRefused;
import io.kramek.studio.replay.Story;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.LoggerFactory;

/**
 * The JVM of a replay: reads the job and stories, a line each, and answers with how they went. It
 * lives as long as whoever started it: when its input ends, it ends.
 */
public final class ReplayMain {

  private static final int ABANDONED = 3;
  private static final int READ_AHEAD = 500;

  private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(READ_AHEAD);
  private final PrintStream out;

  private ReplayMain(PrintStream out) {
    this.out = out;
  }

  /** Runs one replay. */
  public static void main(String[] args) throws InterruptedException {
    PrintStream out =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out),
            false,
            StandardCharsets.UTF_8);
    // What anything prints or logs goes to standard error: standard output is ours.
    System.setOut(System.err);
    level(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.ERROR);
    // A life that fails says so itself.
    level("org.camunda", Level.OFF);
    var replay = new ReplayMain(out);
    var reader = new Thread(replay::listen, "listen");
    reader.setDaemon(true);
    reader.start();
    replay.run();
    Runtime.getRuntime().halt(0);
  }

  private static void level(String logger, Level level) {
    ((Logger) LoggerFactory.getLogger(logger)).setLevel(level);
  }

  private void listen() {
    try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.put(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Runtime.getRuntime().halt(ABANDONED);
    }
  }

  private void run() throws InterruptedException {
    ReplayJob job = Wire.read(lines.take(), ReplayJob.class);
    try (var engine = new ShadowEngine(job)) {
      List<ShadowVersion> versions = new ArrayList<>();
      for (var files : job.versions()) {
        try {
          versions.add(engine.deploy(files, job.processes()));
        } catch (RuntimeException e) {
          tell(Told.refused(versions.size(), causes(e)));
          return;
        }
      }
      var theatre = new Theatre(job, engine, versions);
      for (String line = lines.take(); !line.equals(Wire.END); line = lines.take()) {
        Story story = Wire.read(line, Story.class);
        tell(Told.of(story.id(), theatre.play(story)));
      }
      tell(Told.end());
    }
  }

  private static List<Cause> causes(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ModelRefused refused) {
        return refused.causes();
      }
    }
    return List.of(Cause.of("engine", e.getMessage()));
  }

  private void tell(Told told) {
    out.println(Wire.line(told));
    if (out.checkError()) {
      // Nobody listens any more, although there may be stories left to read.
      Runtime.getRuntime().halt(ABANDONED);
    }
  }
}
