import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Builds the user interface for the Java build, which runs {@code java ui/UiBuild.java} in the
 * project's root: installs packages only when the lock file changed, and builds only when something
 * that goes into the build did.
 */
public class UiBuild {

  private static final Path UI = Path.of("ui");
  private static final Path OUTPUT = Path.of("target", "classes", "static");
  private static final Path BUILT = Path.of("target", "ui-build.sha256");
  private static final Path INSTALLED = UI.resolve("node_modules").resolve(".installed.sha256");
  private static final Set<String> NOT_INPUTS = Set.of("node_modules", "coverage", "e2e");
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  public static void main(String[] arguments) throws Exception {
    if (!Files.isRegularFile(UI.resolve("package.json"))) {
      throw new IllegalStateException(
          "Run me in the project's root: there is no ui/package.json here");
    }
    String inputs = hash(inputs());
    if (Files.isRegularFile(OUTPUT.resolve("index.html")) && inputs.equals(read(BUILT))) {
      System.out.println("UI: unchanged");
      return;
    }
    install();
    run("run", "build");
    Files.createDirectories(BUILT.getParent());
    Files.writeString(BUILT, inputs);
  }

  private static void install() throws IOException, InterruptedException {
    String lock =
        hash(
            List.of(
                UI.resolve("package.json"), UI.resolve("package-lock.json"), UI.resolve(".npmrc")));
    if (lock.equals(read(INSTALLED))) {
      return;
    }
    // Scripts of packages are not run: none is needed, and each would be someone else's program on
    // this machine.
    run("ci", "--ignore-scripts", "--no-audit", "--no-fund");
    Files.writeString(INSTALLED, lock);
  }

  private static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.walk(UI)) {
      return files
          .filter(
              file ->
                  UI.relativize(file).getNameCount() > 0
                      && !NOT_INPUTS.contains(UI.relativize(file).getName(0).toString()))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static String hash(List<Path> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        digest.update(file.toString().replace('\\', '/').getBytes());
        digest.update((byte) 0);
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.readString(file) : "";
  }

  private static void run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of(WINDOWS ? "npm.cmd" : "npm"), Stream.of(arguments)).toList();
    int code;
    try {
      code = new ProcessBuilder(command).directory(UI.toFile()).inheritIO().start().waitFor();
    } catch (IOException missing) {
      throw new IllegalStateException(
          "npm does not start: Node 20.19 or newer must be installed", missing);
    }
    if (code != 0) {
      System.err.println("UI: npm " + String.join(" ", arguments) + " failed");
      System.exit(code);
    }
  }
}
