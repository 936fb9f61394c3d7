package io.kramek.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Somebody in front of a browser, who hears whatever it complains of. */
public final class Visitor implements AutoCloseable {

  private static final double PATIENCE_MS = 30_000;
  public static final int DESK = 1360;
  public static final int PHONE = 390;

  private static final int HEIGHT = 900;

  private static final String SEEN =
      """
      () => {
        const shown = [...document.querySelectorAll('main, [role=dialog], [role=alert]')]
        const text = (shown.length ? shown : [document.body]).map((one) => one.innerText).join(' | ')
        return (navigator.onLine ? '' : 'off line ') + text.slice(0, 4000)
      }
      """;

  private static final Set<Visitor> PRESENT = new LinkedHashSet<>();
  private static final List<String> GONE = new ArrayList<>();

  private final BrowserContext context;
  private final Page page;
  private final String base;
  private final List<String> complaints = new ArrayList<>();
  private Predicate<ConsoleMessage> expected = message -> false;
  private final Set<Request> awaited = new HashSet<>();
  private final List<String> refused = new ArrayList<>();

  public Visitor(Chromium chromium, int port) {
    base = "http://localhost:" + port;
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(DESK, HEIGHT)
                    .setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(PATIENCE_MS);
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          // Nobody is logged in at first.
          boolean login = message.text().contains("401");
          if (message.type().equals("error") && !login && !expected.test(message)) {
            complaints.add(page.url() + ": " + message.text() + " " + message.location());
          }
        });
    page.onRequest(this::awaits);
    page.onRequestFinished(awaited::remove);
    page.onRequestFailed(
        request -> {
          awaited.remove(request);
          refused.add(request.failure() + " " + request.method() + " " + request.url());
        });
    page.onResponse(
        answer -> {
          if (answer.status() >= 400) {
            refused.add(answer.status() + " " + answer.request().method() + " " + answer.url());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    PRESENT.add(this);
  }

  /** What all of this test have before them, or had as they left; empty if there is nobody. */
  static String seenByAll() {
    List<String> seen = new ArrayList<>(GONE);
    PRESENT.forEach(visitor -> seen.add(visitor.seen()));
    return String.join("\n", seen);
  }

  static void forgetTheGone() {
    GONE.clear();
  }

  private String seen() {
    String shown;
    try {
      shown = (String) page.evaluate(SEEN);
    } catch (PlaywrightException e) {
      shown = e.getMessage();
    }
    List<String> open = awaited.stream().map(asked -> asked.method() + " " + asked.url()).toList();
    return "%s shows <%s>, waits for %s, was refused %s, complains of %s"
        .formatted(page.url(), shown.replaceAll("\\s+", " "), open, refused, complaints);
  }

  /** Not the news: they come as long as a page stands. */
  private void awaits(Request request) {
    if (!request.resourceType().equals("eventsource")) {
      awaited.add(request);
    }
  }

  /** Says what the browser may complain of, because the test means it to happen. */
  public Visitor expecting(Predicate<ConsoleMessage> what) {
    expected = what;
    return this;
  }

  public Visitor login(String username, String password) {
    open("/");
    page.locator("input[autocomplete=username]").fill(username);
    page.locator("input[type=password]").fill(password);
    page.locator("button[type=submit]").click();
    page.waitForURL(url -> !url.contains("/login"));
    return this;
  }

  /** Goes to an address of the application. */
  public Page open(String path) {
    page.navigate(base + path);
    // Of what the screen before has asked for, nobody says that it has ended.
    awaited.clear();
    return page;
  }

  /** Waits until the screen has got what it asked for. */
  public void settled() {
    page.locator("main h1").first().waitFor();
    PlaywrightAssertions.assertThat(page.locator("main .mantine-Skeleton-root")).hasCount(0);
  }

  /**
   * Chooses a language in the menu of the screen, and waits for what the server words in it.
   *
   * @return whether the screen has that menu
   */
  public boolean speaks(String language) {
    Locator choice = page.locator("#user-menu input[value=" + language + "]");
    if (choice.count() == 0) {
      return false;
    }
    page.waitForResponse(
        answer ->
            answer.request().method().equals("PATCH") && answer.url().endsWith("/api/session"),
        () -> choice.dispatchEvent("click"));
    page.evaluate("() => new Promise((next) => requestAnimationFrame(next))");
    still();
    return true;
  }

  /** Makes the window as wide, and waits until the screen has taken the shape for it. */
  public void wide(int width) {
    page.setViewportSize(width, HEIGHT);
    still();
  }

  /** Waits until the screen has shown all it asked for. */
  private void still() {
    settled();
    page.waitForCondition(awaited::isEmpty);
    page.evaluate(
        "() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))");
  }

  /**
   * What is amiss on the page as it stands, in both themes; {@code -Dkramek.screens=FOLDER} keeps
   * pictures.
   *
   * @param name of the pictures
   * @param widths of the window; none for a desk and a phone. The last one stays
   */
  public List<String> amiss(String name, int... widths) {
    List<String> amiss = new ArrayList<>();
    for (int width : widths.length == 0 ? new int[] {PHONE, DESK} : widths) {
      wide(width);
      // What is on a phone is on a desk, too, in the same colours.
      amiss.addAll(width == PHONE ? Axe.violationsOfBuild(page) : Axe.violations(page));
      if (overflow() > 0) {
        amiss.add(page.url() + " is wider than " + width);
      }
      picture(name + width);
    }
    return amiss;
  }

  /** Keeps a picture of the page in each theme, if somebody has asked for them. */
  public void picture(String name) {
    String folder = System.getProperty("kramek.screens");
    if (folder == null) {
      return;
    }
    for (Axe.Theme theme : List.of(Axe.Theme.DARK, Axe.Theme.LIGHT)) {
      Axe.paint(page, theme);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  Path.of(folder, name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png")));
    }
  }

  /** How many pixels of the page are beyond the right edge of the window. */
  public int overflow() {
    return (int)
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  public Page page() {
    return page;
  }

  /** Errors in the console, whatever broke the content security policy, and scripts that failed. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    PRESENT.remove(this);
    GONE.add(seen());
    context.close();
  }
}
