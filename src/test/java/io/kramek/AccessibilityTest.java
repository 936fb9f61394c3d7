package io.kramek;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.kramek.approvals.ApprovalId;
import io.kramek.approvals.mail.DecisionLinks;
import io.kramek.identity.UserId;
import io.kramek.messaging.Notifications;
import io.kramek.messaging.outbox.Round;
import io.kramek.shared.SubjectRef;
import io.kramek.testing.Axe;
import io.kramek.testing.BrowserTest;
import io.kramek.testing.Chromium;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

  private static final List<String> LANGUAGES = List.of("en", "cs", "pl");

  /** One browser alone would keep half of the smallest machine waiting. */
  private static final int AT_ONCE = 2;

  /** A person and the screens they look at. */
  private record Walk(String username, Http http, List<String> screens) {}

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired DecisionLinks links;
  @Autowired Notifications notifications;
  @Autowired List<Round> rounds;

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
    Http secondManager = company.as("tereza", PASSWORD);
    Http admin = company.as("admin", PASSWORD);
    String locked = supervisor.get("/api/approvals?size=1").is(200).at("/items/0/subject/id");
    String draft = draft(manager);
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
                    "/notification-settings",
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
                    "/approvals/" + first(supervisor, "/api/approvals?") + "/print",
                    "/notifications/" + digest(supervisor),
                    "/escalations/" + first(supervisor, "/api/escalations?"),
                    "/opportunities/" + locked)),
            new Walk(
                "marie",
                manager,
                List.of(
                    "/pipeline",
                    "/approval-policy",
                    "/what-if",
                    "/studio/releases",
                    "/studio/releases/1",
                    "/opportunities",
                    "/opportunities/" + first(manager, "/api/opportunities?status=WON"),
                    "/leads",
                    "/leads/" + first(manager, "/api/leads?"),
                    "/customers",
                    "/customers/" + first(manager, "/api/customers?"),
                    "/customers/" + first(manager, "/api/customers?") + "?tab=purchases",
                    "/customers/" + first(manager, "/api/customers?") + "?tab=care",
                    "/customers/" + first(manager, "/api/customers?") + "?tab=decisions",
                    "/customers/" + first(manager, "/api/customers?") + "?tab=facts",
                    "/retention/cases",
                    "/retention/cases/" + kept(manager),
                    "/retention/results")),
            new Walk(
                "tereza",
                secondManager,
                List.of(
                    "/care-map",
                    "/win-back",
                    "/products",
                    "/products/" + first(manager, "/api/products?"),
                    "/customer-value",
                    "/profitability",
                    "/profitability?view=customers",
                    "/profitability?view=contacts",
                    "/absences",
                    "/calendars",
                    "/imports",
                    "/exchange-rates",
                    "/purchases/" + first(manager, "/api/opportunities?status=WON"),
                    "/incidents",
                    "/studio/migrations",
                    "/studio",
                    "/studio/drafts/" + draft,
                    "/studio/drafts/" + draft + "/files/lead-assignment.dmn",
                    "/studio/drafts/" + draft + "/files/qualify-lead.form",
                    "/studio/drafts/" + draft + "/files/lead-qualification.bpmn",
                    "/studio/drafts/" + trial(manager) + "/replay",
                    "/studio/models/opportunity-pipeline.bpmn",
                    "/studio/models/lead-qualification.bpmn?show=visits&time=CALENDAR",
                    "/studio/instances/" + instance(manager),
                    "/messages/templates",
                    "/messages/templates/ESCALATION_RAISED/en")),
            new Walk(
                "admin",
                admin,
                List.of(
                    "/messages/outbox",
                    "/messages/outbox/" + first(admin, "/api/outbox?"),
                    "/messages/webhooks")));
  }

  @AfterAll
  void closeTheBrowser() {
    chromium.close();
  }

  @Test
  void nothingIsAmissOnAnyScreen() throws Exception {
    walks.forEach(walk -> speaks(walk.http(), LANGUAGES.get(0)));
    Queue<Walk> ahead = new ConcurrentLinkedQueue<>(walks);
    List<String> amiss = new ArrayList<>();
    ExecutorService eyes = Executors.newFixedThreadPool(AT_ONCE);
    try {
      Callable<List<String>> look = () -> amissOn(ahead);
      for (Future<List<String>> seen : eyes.invokeAll(Collections.nCopies(AT_ONCE, look))) {
        amiss.addAll(seen.get());
      }
    } finally {
      eyes.shutdown();
      walks.forEach(walk -> speaks(walk.http(), LANGUAGES.get(0)));
    }
    assertThat(amiss).isEmpty();
  }

  private static void speaks(Http http, String language) {
    http.patch("/api/session", Map.of("language", language)).is(200);
  }

  /** Takes walks until there is none left, in a browser of its own. */
  private List<String> amissOn(Queue<Walk> ahead) {
    List<String> amiss = new ArrayList<>();
    try (Chromium own = new Chromium()) {
      for (Walk walk = ahead.poll(); walk != null; walk = ahead.poll()) {
        amiss.addAll(amissOn(walk, own));
      }
    }
    return amiss;
  }

  /**
   * Looks through a screen in the language it comes in. Another one changes words, which all have
   * the same keys, and how wide they are: a phone shows it first. The next screen comes in the last
   * one.
   */
  private List<String> amissOn(Walk walk, Chromium browser) {
    List<String> amiss = new ArrayList<>();
    List<String> languages = new ArrayList<>(LANGUAGES);
    try (Visitor visitor = new Visitor(browser, port).login(walk.username(), PASSWORD)) {
      for (String screen : walk.screens()) {
        visitor.open(screen);
        boolean first = screen.equals(walk.screens().get(0));
        // The width of a phone comes last, and stays: each change of the window draws the screen
        // anew.
        amiss.addAll(amissOn(visitor, first));
        for (String language : languages.subList(1, languages.size())) {
          if (!visitor.speaks(language)) {
            speaks(walk.http(), language);
            visitor.open(screen);
          }
          amiss.addAll(tooWide(visitor, Visitor.PHONE));
          assertThat(visitor.page().getAttribute("html", "lang")).isEqualTo(language);
        }
        Collections.rotate(languages, 1);
      }
      amiss.addAll(visitor.complaints());
    }
    return amiss;
  }

  /** A phone has colours of its own around the screens alone. */
  private static List<String> amissOn(Visitor visitor, boolean colouredOnAPhone) {
    Page page = visitor.page();
    List<String> amiss = new ArrayList<>();
    for (int width : List.of(Visitor.DESK, Visitor.PHONE)) {
      amiss.addAll(tooWide(visitor, width));
      boolean coloured = width == Visitor.DESK || colouredOnAPhone;
      amiss.addAll(coloured ? Axe.violations(page) : Axe.violationsOfBuild(page));
    }
    return amiss;
  }

  private static List<String> tooWide(Visitor visitor, int width) {
    visitor.wide(width);
    String address = visitor.page().url();
    String language = visitor.page().getAttribute("html", "lang");
    String name = address.replaceFirst(".*?//[^/]*/", "").replaceAll("[^a-z]+", "-");
    visitor.picture(name + width + language);
    return visitor.overflow() > 0
        ? List.of(address + " is wider than " + width + " in " + language)
        : List.of();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "cs", "pl"})
  void nothingIsAmissAtTheDoor(String language) {
    try (Visitor visitor = new Visitor(chromium, port)) {
      visitor.page().addInitScript("localStorage.setItem('kramek.language', '" + language + "')");
      List<String> amiss = new ArrayList<>();
      for (String screen : List.of("/login", linkOfAnEmail(language))) {
        Page page = visitor.open(screen);
        for (int width : List.of(Visitor.DESK, Visitor.PHONE)) {
          visitor.wide(width);
          amiss.addAll(Axe.violations(page));
          assertThat(visitor.overflow()).isZero();
        }
        assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
      }
      amiss.addAll(visitor.complaints());
      assertThat(amiss).isEmpty();
    }
  }

  /** A supervisor is asked by e-mail, and opens what it links to without logging in. */
  private String linkOfAnEmail(String language) {
    Http supervisor = company.as("karel", PASSWORD);
    supervisor.patch("/api/session", Map.of("language", language)).is(200);
    String approval =
        supervisor.get("/api/tasks/" + task(supervisor, "approval")).is(200).at("/task/subject/id");
    return links.issue(new ApprovalId(UUID.fromString(approval)), me(supervisor), me(supervisor));
  }

  /** What comes in storms is told as one. */
  private String digest(Http who) {
    String deal = first(who, "/api/opportunities?");
    var subject = new SubjectRef(SubjectRef.OPPORTUNITY, UUID.fromString(deal));
    engine.itIs(Instant.now().minus(Duration.ofMinutes(5)));
    for (int rank = 1; rank <= 5; rank++) {
      Map<String, String> params = Map.of("subject", "Deal " + rank, "level", "1");
      notifications.tellTogether(me(who), "ESCALATION_RAISED", subject, params, rank);
    }
    ClockUtil.reset();
    rounds.forEach(Round::make);
    return who.get("/api/notifications?size=1").is(200).at("/items/0/id");
  }

  private static UserId me(Http who) {
    return new UserId(UUID.fromString(who.get("/api/session").is(200).at("/id")));
  }

  /** A customer whom somebody wants to keep. */
  private String kept(Http who) {
    Map<String, Object> sign =
        Map.of(
            "customerId",
            first(who, "/api/customers?"),
            "signal",
            "MANUAL",
            "note",
            "They looked at another shop.");
    String id = who.post("/api/retention/cases", sign).is(201).at("/id");
    engine.runJobs();
    return id;
  }

  /** Somebody changes a table and a form. */
  private static String draft(Http who) {
    String id = who.post("/api/studio/drafts", Map.of("title", "Other teams")).is(201).at("/id");
    for (String file :
        List.of("lead-assignment.dmn", "qualify-lead.form", "lead-qualification.bpmn")) {
      who.post("/api/studio/drafts/" + id + "/files", Map.of("file", file)).is(201);
    }
    return id;
  }

  private static String instance(Http manager) {
    return manager
        .get("/api/studio/models/opportunity-pipeline.bpmn/instances?size=1")
        .is(200)
        .at("/items/0/id");
  }

  /** A draft that could be replayed. */
  private static String trial(Http who) {
    return who.post("/api/studio/drafts", Map.of("title", "A trial")).is(201).at("/id");
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
