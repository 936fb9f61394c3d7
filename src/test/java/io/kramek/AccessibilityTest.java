package io.kramek;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.kramek.testing.Axe;
import io.kramek.testing.BrowserTest;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/**
 * Every screen can be read and used by everybody: in both themes, in three languages, at a desk and
 * on a phone, and the browser has nothing to complain of.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {

  private static final String PASSWORD = "kramek";
  private static final int DESK = 1360;
  private static final int PHONE = 390;

  /** A person and the screens they look at. */
  private record Walk(String username, Http http, List<String> screens) {}

  @Autowired Company company;
  @Autowired Engine engine;

  @Value("${local.server.port}")
  int port;

  private Chromium chromium;
  private List<Walk> walks;

  @BeforeAll
  void everyScreenThereIs() {
    engine.runJobs();
    chromium = new Chromium();
    Http rep = company.as("jana", PASSWORD);
    Http supervisor = company.as("karel", PASSWORD);
    Http manager = company.as("marie", PASSWORD);
    String locked = supervisor.get("/api/approvals?size=1").is(200).at("/items/0/subject/id");
    walks =
        List.of(
            new Walk(
                "jana",
                rep,
                List.of(
                    "/tasks",
                    "/tasks?view=team",
                    "/tasks?query=nothingofthekind",
                    "/tasks/" + task(rep, "lead"),
                    "/tasks/" + task(rep, "opportunity"),
                    "/leads/new",
                    "/opportunities/" + first(rep, "/api/opportunities?status=OPEN"),
                    "/nowhere")),
            new Walk(
                "karel",
                supervisor,
                List.of(
                    "/needs-you",
                    "/tasks/" + task(supervisor, "approval"),
                    "/tasks/" + task(supervisor, "escalation"),
                    "/approvals/" + first(supervisor, "/api/approvals?"),
                    "/escalations/" + first(supervisor, "/api/escalations?"),
                    "/opportunities/" + locked)),
            new Walk(
                "marie",
                manager,
                List.of(
                    "/pipeline",
                    "/opportunities",
                    "/opportunities/" + first(manager, "/api/opportunities?status=WON"),
                    "/leads",
                    "/leads/" + first(manager, "/api/leads?"),
                    "/customers",
                    "/customers/" + first(manager, "/api/customers?"),
                    "/products",
                    "/products/" + first(manager, "/api/products?"),
                    "/imports",
                    "/incidents")));
  }

  @AfterAll
  void closeTheBrowser() {
    chromium.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "cs", "pl"})
  void nothingIsAmissOnAnyScreen(String language) {
    List<String> amiss = new ArrayList<>();
    for (Walk walk : walks) {
      walk.http().patch("/api/session", Map.of("language", language)).is(200);
      try (Visitor visitor = new Visitor(chromium, port).login(walk.username(), PASSWORD)) {
        for (String screen : walk.screens()) {
          Page page = visitor.open(screen);
          for (int width : List.of(DESK, PHONE)) {
            page.setViewportSize(width, 900);
            visitor.settled();
            amiss.addAll(Axe.violations(page));
            if (visitor.overflow() > 0) {
              amiss.add(page.url() + " is wider than " + width);
            }
          }
          page.setViewportSize(DESK, 900);
        }
        assertThat(visitor.page().getAttribute("html", "lang")).isEqualTo(language);
        amiss.addAll(visitor.complaints());
      }
    }
    assertThat(amiss).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "cs", "pl"})
  void nothingIsAmissAtTheDoor(String language) {
    try (Visitor visitor = new Visitor(chromium, port)) {
      visitor.page().addInitScript("localStorage.setItem('kramek.language', '" + language + "')");
      Page page = visitor.open("/login");
      List<String> amiss = new ArrayList<>();
      for (int width : List.of(DESK, PHONE)) {
        page.setViewportSize(width, 900);
        visitor.settled();
        amiss.addAll(Axe.violations(page));
        assertThat(visitor.overflow()).isZero();
      }
      amiss.addAll(visitor.complaints());
      assertThat(amiss).isEmpty();
    }
  }

  private static String first(Http who, String list) {
    return who.get(list + "&size=1").is(200).at("/items/0/id");
  }

  private static String task(Http who, String about) {
    Predicate<JsonNode> wanted = task -> task.at("/subject/type").asString().equals(about);
    return who.get("/api/tasks?size=200")
        .is(200)
        .body()
        .path("items")
        .valueStream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no task about a " + about))
        .path("id")
        .asString();
  }
}
