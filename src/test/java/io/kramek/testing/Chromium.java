package io.kramek.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The browser of the browser tests: a Chromium or Chrome found on the machine, else the one an npm
 * package brings. {@code KRAMEK_BROWSER}, a system property or an environment variable, says which:
 * the path of one, or {@code packaged}. Nothing is downloaded from anywhere but the package
 * registry.
 */
public final class Chromium implements AutoCloseable {

  private static final String WANTED = "KRAMEK_BROWSER";
  private static final String PACKAGED = "packaged";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final List<String> OPTIONS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final double PATIENCE_MS = 30_000;

  private final Playwright playwright;
  private final Browser browser;

  public Chromium() {
    // A machine that builds and tests at once is slow now and then.
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(OPTIONS));
  }

  /** The running browser. */
  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Path executable() {
    String wanted = System.getProperty(WANTED, System.getenv().getOrDefault(WANTED, ""));
    if (wanted.equals(PACKAGED)) {
      return packaged();
    }
    if (!wanted.isEmpty()) {
      return Path.of(wanted);
    }
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(java.io.File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(Chromium::packaged);
  }

  private static Path packaged() {
    try {
      Path folder = Path.of("target", "browser");
      Files.createDirectories(folder);
      for (String file : List.of("package.json", "package-lock.json", ".npmrc", "where.js")) {
        Files.copy(
            Path.of("src/test/browser", file),
            folder.resolve(file),
            StandardCopyOption.REPLACE_EXISTING);
      }
      installOnce(folder);
      String[] output = run(folder, "node", "where.js").strip().split("\n");
      return Path.of(output[output.length - 1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tests run in several JVMs, and all of them need it at once. */
  private static void installOnce(Path folder) throws IOException {
    try (FileChannel lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock.lock();
      if (!Files.isDirectory(folder.resolve("node_modules"))) {
        run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
      }
    }
  }

  private static String run(Path folder, String... command) throws IOException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed: " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return output;
  }
}
