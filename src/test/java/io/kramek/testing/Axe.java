package io.kramek.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks axe-core, which the build of the user interface brings, what is wrong with a page. */
public final class Axe {

  /** Themes a page is looked at in. */
  public enum Theme {
    LIGHT,
    DARK
  }

  private static final Path SCRIPT = Path.of("ui", "node_modules", "axe-core", "axe.min.js");

  private static final String RUN =
      """
      async (look) => {
        const ofColour = ['color-contrast', 'link-in-text-block']
        const off = Object.fromEntries(ofColour.map((rule) => [rule, { enabled: false }]))
        const options = { COLOURS: { runOnly: ofColour }, BUILD: { rules: off }, ALL: {} }[look]
        const found = await axe.run(document, { resultTypes: ['violations'], ...options })
        return found.violations.flatMap((violation) =>
          violation.nodes.map((node) =>
            `${violation.id}: ${node.target.join(' ')} ${node.html.slice(0, 200)}; ` +
            [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ')))
      }
      """;

  private Axe() {}

  /** What is wrong with a page as it stands, in both themes; empty if nothing is. */
  public static List<String> violations(Page page) {
    List<String> found = new ArrayList<>(seen(page, Theme.LIGHT, "ALL"));
    // Of all that can be wrong, a theme changes the colours alone.
    found.addAll(seen(page, Theme.DARK, "COLOURS"));
    paint(page, Theme.LIGHT);
    return found;
  }

  /** What is wrong with a page but for its colours: looking at those takes most of the time. */
  public static List<String> violationsOfBuild(Page page) {
    return seen(page, Theme.LIGHT, "BUILD");
  }

  private static List<String> seen(Page page, Theme theme, String look) {
    if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
      page.evaluate(script());
    }
    paint(page, theme);
    return ((List<?>) page.evaluate(RUN, look))
        .stream().map(violation -> theme + " " + page.url() + " " + violation).toList();
  }

  /** The colours change at once: half way between two themes nothing can be read. */
  static void paint(Page page, Theme theme) {
    page.evaluate(
        """
        (theme) => {
          if (!document.getElementById('still')) {
            const still = document.createElement('style')
            still.id = 'still'
            still.textContent = '*, *::before, *::after { transition: none !important; animation: none !important }'
            document.head.append(still)
          }
          document.documentElement.setAttribute('data-mantine-color-scheme', theme)
        }
        """,
        theme.name().toLowerCase(java.util.Locale.ROOT));
  }

  private static String script() {
    try {
      return Files.readString(SCRIPT);
    } catch (IOException e) {
      throw new UncheckedIOException("The user interface must be built first", e);
    }
  }
}
