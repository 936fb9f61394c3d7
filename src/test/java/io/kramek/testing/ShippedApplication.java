package io.kramek.testing;

import io.kramek.Kramek;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The application as it is shipped, without any class of the tests, in a JVM of its own: to be
 * killed, or to be looked at from the outside.
 */
public final class ShippedApplication implements AutoCloseable {

  private static final String READY = "Started Kramek";
  private static final String DATABASE = "PostgreSQL listens on 127.0.0.1:";
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final int port;
  private String databasePort;

  /**
   * Starts it and waits until it is ready.
   *
   * @param settings in the form {@code --name=value}
   */
  public ShippedApplication(String... settings) throws IOException {
    port = freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // As mvn spring-boot:run does: compiling everything to the last takes longer than
                // it saves.
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                withoutTests(),
                Kramek.class.getName(),
                "--server.port=" + port));
    command.addAll(List.of(settings));
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    awaitReady();
  }

  private static String withoutTests() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append(System.lineSeparator());
      int at = line.indexOf(DATABASE);
      if (at >= 0) {
        databasePort = line.substring(at + DATABASE.length(), line.indexOf(',', at));
      }
      if (line.contains(READY)) {
        readOn(output);
        return;
      }
    }
    throw new IllegalStateException("The application did not start: " + said);
  }

  /** An application whose output nobody reads stands still when the pipe is full. */
  private static void readOn(BufferedReader output) {
    Thread reader =
        new Thread(
            () -> {
              try {
                output.transferTo(Writer.nullWriter());
              } catch (IOException e) {
                // It has ended.
              }
            });
    reader.setDaemon(true);
    reader.start();
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** Where the database listens that it brought along. */
  public String databasePort() {
    return databasePort;
  }

  /** kill -9: nothing is said good-bye to, and the database lives on. */
  public void kill() {
    process.destroyForcibly();
  }

  /** Ctrl-C: it ends its database, too. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("The application does not end");
    }
  }
}
