package io.kramek.studio.process.replay;

import io.kramek.studio.replay.Story;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A JVM that replays, seen from the one that started it. It reads from us and writes to us, and
 * whoever of the two dies takes the pipe along.
 */
public final class ReplayChild implements AutoCloseable {

  /** It ended before it had told everything. */
  public static final class Ended extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean killed;

    private Ended(String message, boolean killed) {
      super(message);
      this.killed = killed;
    }

    /** Whether somebody ended it from outside. */
    public boolean killed() {
      return killed;
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(ReplayChild.class);

  private static final String MEMORY = "-Xmx384m";
  private static final String PACKAGED_LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";
  private static final int BY_SIGNAL = 128;
  private static final int SECONDS_TO_END = 10;

  private final Process process;

  private ReplayChild(Process process) {
    this.process = process;
  }

  /** Starts one with the program and the libraries of this JVM. */
  public static ReplayChild start() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String main = ReplayMain.class.getName();
    boolean packaged =
        ReplayMain.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toString()
            .contains("nested:");
    List<String> command =
        packaged
            ? List.of(
                java.toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-Dloader.main=" + main,
                PACKAGED_LAUNCHER)
            : List.of(java.toString(), MEMORY, "-XX:+UseSerialGC", "-Duser.timezone=UTC", main);
    var builder = new ProcessBuilder(command);
    // Not on the command line, which may be as long as a system allows and no longer.
    builder.environment().put("CLASSPATH", absolute(System.getProperty("java.class.path")));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      return new ReplayChild(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String absolute(String classPath) {
    var all = new StringBuilder();
    for (String entry : classPath.split(File.pathSeparator)) {
      all.append(all.isEmpty() ? "" : File.pathSeparator).append(Path.of(entry).toAbsolutePath());
    }
    return all.toString();
  }

  /** The number of its process. */
  public long pid() {
    return process.pid();
  }

  /**
   * Hands over a job and stories, and listens until everything is told.
   *
   * @throws Ended if it ends before
   */
  public void play(ReplayJob job, List<Story> stories, Consumer<Told> listener) {
    var teller = new Thread(() -> tell(job, stories), "replay-" + job.schema());
    teller.setDaemon(true);
    teller.start();
    try (var in =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Told told = Wire.read(line, Told.class);
        if (told.story() == null && told.refused() == null) {
          return;
        }
        listener.accept(told);
        if (told.refused() != null) {
          return;
        }
      }
    } catch (IOException e) {
      LOG.info("Replay {} cannot be listened to any more", job.schema(), e);
    }
    throw ended();
  }

  /** Its input stays open: when it closes, whoever listens there gives up. */
  @SuppressWarnings("PMD.CloseResource")
  private void tell(ReplayJob job, List<Story> stories) {
    var out =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    try {
      line(out, Wire.line(job));
      for (Story story : stories) {
        line(out, Wire.line(story));
      }
      line(out, Wire.END);
      out.flush();
    } catch (IOException e) {
      LOG.debug("Replay {} does not listen any more", job.schema(), e);
    }
  }

  private static void line(BufferedWriter out, String line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  private Ended ended() {
    try {
      int code = process.waitFor();
      return new Ended("The replay ended with " + code, code >= BY_SIGNAL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Ended("Interrupted", true);
    }
  }

  /** Ends it at once. */
  public void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      LOG.debug("The replay is gone already", e);
    }
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
