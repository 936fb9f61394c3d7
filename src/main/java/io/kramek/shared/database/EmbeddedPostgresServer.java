package io.kramek.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL of our own below a directory, for those who have not set one up. It listens on the
 * loopback address only and forces every commit to disk.
 */
class EmbeddedPostgresServer implements JdbcConnectionDetails, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final FileChannel lockFile;
  private final EmbeddedPostgres server;

  EmbeddedPostgresServer(Path home) {
    try {
      Files.createDirectories(home);
      lockFile = lock(home.resolve("kramek.lock"));
      Path data = home.resolve("postgres").toAbsolutePath();
      endOrphan(data);
      server =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setOverrideWorkingDirectory(home.resolve("binaries").toAbsolutePath().toFile())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPGStartupWait(PATIENCE)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("max_connections", "100")
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LOG.info(
        "PostgreSQL listens on 127.0.0.1:{}, its data are in {}",
        server.getPort(),
        home.toAbsolutePath());
  }

  /** Two applications on one data directory would destroy it. */
  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new IllegalStateException(
          "Krámek is already running on " + path.getParent().toAbsolutePath());
    }
    return channel;
  }

  /**
   * When the application is killed its PostgreSQL lives on and would keep the next one from
   * starting.
   */
  private static void endOrphan(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    Optional<ProcessHandle> orphan =
        ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
            .filter(process -> isPostgresOf(process, data, lines));
    if (orphan.isPresent()) {
      LOG.warn(
          "Ending the PostgreSQL {} that a killed application left behind", orphan.get().pid());
      orphan.get().destroy();
      try {
        orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while PostgreSQL was ending", e);
      } catch (Exception e) {
        throw new IllegalStateException("PostgreSQL " + orphan.get().pid() + " does not end", e);
      }
    }
    Files.deleteIfExists(pidFile);
  }

  /**
   * The number in the file may belong to another program by now: it must be a postgres, and of this
   * directory.
   */
  private static boolean isPostgresOf(ProcessHandle process, Path data, List<String> pidFile) {
    boolean postgres =
        process.info().command().map(command -> command.contains("postgres")).orElse(false);
    return postgres && pidFile.size() > 1 && Path.of(pidFile.get(1).strip()).equals(data);
  }

  @Override
  public String getUsername() {
    return "postgres";
  }

  @Override
  public String getPassword() {
    return "postgres";
  }

  @Override
  public String getJdbcUrl() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    server.close();
    lockFile.close();
  }
}
