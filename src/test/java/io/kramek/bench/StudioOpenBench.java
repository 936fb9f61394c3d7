package io.kramek.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.kramek.studio.drafts.LargeDrawing;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.Visitor;
import java.util.List;
import java.util.Map;

/**
 * From a click on a model of 150 elements until its last one is drawn, in a browser; and the same
 * for somebody who has not opened the studio before. The screens are those that were built last.
 */
final class StudioOpenBench implements Benchmark {

  private static final int WARM_UP = 2;
  private static final int TURNS = 10;
  private static final int FIRST_TURNS = 3;
  private static final double MOST_SECONDS = 1.5;
  private static final String FILE = "large-model.bpmn";

  @Override
  public List<Figure> run() throws Exception {
    try (Server server = new Server();
        Application kramek =
            new Application(
                server.database("studio_open"),
                List.of(),
                "--kramek.sample=false",
                "--server.port=0")) {
      Company company = kramek.bean(Company.class);
      Company.Person manager = company.team().manager();
      String draft = draft(company.as(manager));
      Series first = new Series();
      Series again = new Series();
      try (Chromium chromium = new Chromium()) {
        for (int turn = 0; turn < FIRST_TURNS; turn++) {
          try (Visitor visitor = visitor(kramek, chromium, manager)) {
            first.add(opened(visitor, draft));
          }
        }
        try (Visitor visitor = visitor(kramek, chromium, manager)) {
          for (int turn = -WARM_UP; turn < TURNS; turn++) {
            double seconds = opened(visitor, draft);
            if (turn >= 0) {
              again.add(seconds);
            }
          }
        }
      }
      return List.of(
          Figure.atMost("studio-open-150-elements", again.median(), "s", MOST_SECONDS),
          Figure.reported("studio-open-150-elements-p95", again.percentile(95), "s"),
          Figure.reported("studio-open-150-elements-first", first.median(), "s"));
    }
  }

  private static String draft(Http manager) {
    String draft = manager.post("/api/studio/drafts", Map.of("title", "Large")).is(201).at("/id");
    manager
        .post(
            "/api/studio/drafts/" + draft + "/files",
            Map.of("file", FILE, "content", LargeDrawing.model()))
        .is(201);
    return draft;
  }

  private static Visitor visitor(Application kramek, Chromium chromium, Company.Person manager) {
    return new Visitor(chromium, kramek.port()).login(manager.username(), Company.PASSWORD);
  }

  private static double opened(Visitor visitor, String draft) {
    Page page = visitor.open("/studio/drafts/" + draft);
    Locator link = page.locator("main a[href$='" + FILE + "']").first();
    link.waitFor();
    visitor.settled();
    double begun = now(page);
    link.click();
    page.locator(LargeDrawing.LAST).first().waitFor();
    return (now(page) - begun) / 1_000;
  }

  private static double now(Page page) {
    return ((Number) page.evaluate("() => performance.now()")).doubleValue();
  }
}
