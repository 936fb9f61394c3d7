package io.kramek.shared.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.kramek.testing.HttpTest;
import io.kramek.testing.Models;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything we can think of that somebody could try with a model, a decision or a form: each is
 * refused with a place and a reason, by the check and by the deployment itself, and nothing of it
 * is kept or started.
 */
@HttpTest
class AttackCorpusTest {

  private static final int LEAST = 120;
  private static final Logger ENGINE =
      (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.context");

  private static Level loud;

  @Autowired ModelCheck check;
  @Autowired RepositoryService repository;
  @Autowired JdbcClient jdbc;

  static Stream<Attack> attacks() {
    return Stream.of(
            Attack.read("models.txt"),
            Attack.read("tables.txt"),
            Attack.read("forms.txt"),
            Doors.all(),
            files(),
            names(),
            growing(),
            catalogues())
        .flatMap(stream -> stream);
  }

  /** The engine tells of every refusal at length. */
  @BeforeAll
  static void quietly() {
    loud = ENGINE.getLevel();
    ENGINE.setLevel(Level.OFF);
  }

  @AfterAll
  static void loudAgain() {
    ENGINE.setLevel(loud);
  }

  @Test
  void thereAreMoreThanEnough() {
    assertThat(attacks().map(Attack::name)).doesNotHaveDuplicates().hasSizeGreaterThan(LEAST);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void anAttackIsRefused(Attack attack) {
    List<Object> before = everything();

    List<Finding> findings = findings(attack.files());
    Throwable refusal = catchThrowable(() -> deploy(attack.files()));

    assertThat(findings)
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.place()).isNotBlank();
              assertThat(finding.message()).isNotBlank();
            })
        .anySatisfy(finding -> assertThat(finding.message()).contains(attack.cause()));
    assertThat(refusal).isInstanceOf(ModelRefused.class).hasMessageContaining(attack.cause());
    assertThat(everything()).isEqualTo(before);
  }

  /** A place that nobody has filled would be read by a manager. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "cs", "pl"})
  void everyRefusalIsSaidWhole(String language) {
    assertThat(attacks().flatMap(attack -> findings(attack.files()).stream()).map(Finding::cause))
        .hasSizeGreaterThan(LEAST)
        .extracting(cause -> cause.in(language))
        .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContainPattern("\\{\\d}"));
  }

  @Test
  void whatIsShippedPasses() throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    for (List<Path> some : List.of(Models.processes(), Models.decisions(), Models.forms())) {
      for (Path file : some) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }

    assertThat(files).hasSizeGreaterThan(25);
    assertThat(findings(files)).isEmpty();
  }

  private List<Finding> findings(Map<String, byte[]> files) {
    List<Finding> findings =
        files.entrySet().stream()
            .flatMap(file -> check.check(file.getKey(), file.getValue()).stream())
            .toList();
    return findings.isEmpty() ? check.together(files) : findings;
  }

  private void deploy(Map<String, byte[]> files) {
    DeploymentBuilder deployment = repository.createDeployment().name("attack");
    files.forEach(
        (name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
    deployment.deploy();
  }

  /** What an attack could have left behind. */
  private List<Object> everything() {
    return jdbc.sql(
            """
            select (select count(*) from engine.act_re_deployment), (select count(*) from engine.act_ge_bytearray),
              (select count(*) from engine.act_re_procdef), (select count(*) from engine.act_re_decision_def),
              (select count(*) from engine.act_ru_execution), (select count(*) from engine.act_ru_job)
            """)
        .query(
            (row, n) ->
                List.<Object>of(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6)))
        .single();
  }

  /** What a file is, whatever it says. */
  /** Decisions that say twice, each, what the one before says. */
  private static Stream<Attack> growing() {
    String expression =
        "<literalExpression id=\"l%1$d\"><text>d%2$d + d%2$d</text></literalExpression>";
    String table =
        "<decisionTable id=\"l%1$d\"><output id=\"o%1$d\" name=\"d%1$d\" /><rule id=\"r%1$d\">"
            + "<outputEntry id=\"x%1$d\"><text>[d%2$d, d%2$d]</text></outputEntry></rule></decisionTable>";
    return Stream.of(
        grown("a text that doubles in every decision", expression),
        grown("a list that doubles in every table", table));
  }

  private static Attack grown(String name, String body) {
    StringBuilder decisions = new StringBuilder();
    decisions.append(
        "<decision id=\"d0\" name=\"d0\"><literalExpression id=\"l0\"><text>\"ha\"</text></literalExpression></decision>");
    String decision =
        "<decision id=\"d%1$d\" name=\"d%1$d\"><variable id=\"v%1$d\" name=\"d%1$d\" /><informationRequirement id=\"q%1$d\">"
            + "<requiredDecision href=\"#d%2$d\" /></informationRequirement>"
            + body
            + "</decision>";
    for (int i = 1; i < 40; i++) {
      decisions.append(decision.formatted(i, i - 1));
    }
    return Attack.of(
        name,
        "hostile.dmn",
        Attack.decisions(decisions.toString()),
        "more than a machine can hold");
  }

  private static Stream<Attack> files() {
    String friendly = Attack.model("<startEvent id=\"s\" />");
    String deep = "<subProcess id=\"p%d\">";
    StringBuilder nested = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      nested.append(deep.formatted(i));
    }
    nested.append("</subProcess>".repeat(5_000));
    StringBuilder wide = new StringBuilder("<userTask id=\"x\"");
    for (int i = 0; i < 10_000; i++) {
      wide.append(" a").append(i).append("=\"1\"");
    }
    StringBuilder prefixes = new StringBuilder("<userTask id=\"x\"");
    for (int i = 0; i < 100; i++) {
      prefixes.append(" xmlns:p").append(i).append("=\"u").append(i).append("\"");
    }
    StringBuilder rules = new StringBuilder("<output id=\"o\" name=\"o\" />");
    for (int i = 0; i <= 2_000; i++) {
      rules
          .append("<rule id=\"r")
          .append(i)
          .append("\"><outputEntry id=\"e")
          .append(i)
          .append("\"><text>1</text></outputEntry></rule>");
    }
    String cell =
        "<output id=\"o\" name=\"o\" /><rule id=\"r\"><outputEntry id=\"x\"><text>\"%s\"</text></outputEntry></rule>";
    String many =
        String.join(
            ",",
            Stream.iterate(0, i -> i + 1)
                .limit(201)
                .map(i -> "{\"type\":\"textfield\",\"id\":\"f" + i + "\"}")
                .toList());
    String group = "{\"type\":\"group\",\"components\":[";
    return Stream.of(
        new Attack(
            "a model in UTF-16",
            Map.of("hostile.bpmn", friendly.getBytes(StandardCharsets.UTF_16)),
            "is not written in UTF-8"),
        new Attack(
            "a model in UTF-16 without a mark",
            Map.of("hostile.bpmn", friendly.getBytes(StandardCharsets.UTF_16LE)),
            "is not written in UTF-8"),
        new Attack(
            "a decision in UTF-16",
            Map.of("hostile.dmn", Attack.table("").getBytes(StandardCharsets.UTF_16BE)),
            "is not written in UTF-8"),
        new Attack(
            "a form in UTF-16",
            Map.of("hostile.form", "{}".getBytes(StandardCharsets.UTF_16)),
            "is not written in UTF-8"),
        new Attack(
            "an archive",
            Map.of("hostile.bpmn", new byte[] {'P', 'K', 3, 4, (byte) 0xff, (byte) 0xfe}),
            "is not written in UTF-8"),
        new Attack(
            "a model of more than a megabyte",
            Map.of("hostile.bpmn", new byte[FileRule.LARGEST + 1]),
            "is larger than"),
        new Attack(
            "a decision of more than a megabyte",
            Map.of("hostile.dmn", new byte[FileRule.LARGEST + 1]),
            "is larger than"),
        new Attack(
            "a form of more than a megabyte",
            Map.of("hostile.form", new byte[FileRule.LARGEST + 1]),
            "is larger than"),
        Attack.of(
            "a model that is deep", "hostile.bpmn", Attack.model(nested.toString()), "is deeper"),
        Attack.of(
            "a decision that is deep",
            "hostile.dmn",
            Attack.table("<description>".repeat(5_000) + "</description>".repeat(5_000)),
            "is deeper"),
        Attack.of(
            "a form that is deep",
            "hostile.form",
            "{\"id\":\"hostile\",\"type\":\"default\",\"components\":["
                + group.repeat(100)
                + "]}".repeat(100)
                + "]}",
            "is deeper"),
        Attack.of(
            "a form without a bottom",
            "hostile.form",
            "[".repeat(50_000) + "]".repeat(50_000),
            "is no form"),
        Attack.of(
            "an element of attributes", "hostile.bpmn", Attack.model(wide + " />"), "attributes"),
        Attack.of(
            "an element of prefixes",
            "hostile.bpmn",
            Attack.model(prefixes + " />"),
            "more attributes"),
        Attack.of(
            "an attribute without an end",
            "hostile.bpmn",
            Attack.model("<userTask id=\"x\" name=\"" + "a".repeat(100_000) + "\" />"),
            "too long"),
        Attack.of(
            "a table of more than 2,000 rules",
            "hostile.dmn",
            Attack.table(rules.toString()),
            "more than 2000"),
        Attack.of(
            "a cell without an end",
            "hostile.dmn",
            Attack.table(cell.formatted("a".repeat(5_000))),
            "is longer"),
        Attack.of(
            "a table of a hundred columns",
            "hostile.dmn",
            Attack.table(
                "<input><inputExpression><text>a</text></inputExpression></input>".repeat(51)
                    + "<output id=\"o\" name=\"o\" />"),
            "more than 50"),
        Attack.of(
            "a form of two hundred fields",
            "hostile.form",
            "{\"id\":\"hostile\",\"type\":\"default\",\"components\":[" + many + "]}",
            "more than 200 fields"),
        Attack.of(
            "a document type of entities in a decision",
            "hostile.dmn",
            "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + Attack.table(""),
            "DOCTYPE"));
  }

  /** What a file is called. */
  private static Stream<Attack> names() {
    String model = Attack.model("<startEvent id=\"s\" />");
    return Stream.of(
        "../hostile.bpmn",
        "..\\hostile.bpmn",
        "/etc/hostile.bpmn",
        "C:\\hostile.bpmn",
        "folder/hostile.bpmn",
        "./hostile.bpmn",
        "hostile\u0000.bpmn",
        "hostile.js\u0000.bpmn",
        "hostile\n.bpmn",
        ".bpmn",
        "..bpmn",
        "host ile.bpmn",
        "hostile\u202e.bpmn",
        "hоstile.bpmn",
        "%2e%2e%2fhostile.bpmn",
        "http://evil.example/hostile.bpmn",
        "<b>.bpmn",
        "${a}.bpmn",
        "a".repeat(300) + ".bpmn")
        .map(name -> Attack.of("the name " + shown(name), name, model, "is called by letters"))
        .toList()
        .stream();
  }

  private static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.chars()
        .forEach(
            sign ->
                shown.append(
                    sign > ' ' && sign < 127 ? String.valueOf((char) sign) : "(" + sign + ")"));
    return shown.toString();
  }

  /** What files do to each other. */
  private static Stream<Attack> catalogues() {
    String one = Attack.model("<startEvent id=\"s\" />");
    String other = one.replace("id=\"hostile\"", "id=\"other\"");
    String table = Attack.table("<output id=\"o\" name=\"o\" />");
    String form = "{\"id\":\"hostile\",\"type\":\"default\",\"components\":[]}";
    String calls =
        "<callActivity id=\"x\" calledElement=\"%s\" camunda:calledElementBinding=\"deployment\" />";
    String starts =
        "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"d\" targetNamespace=\"t\">"
            + "<message id=\"m\" name=\"leads.leadCaptured\" /><process id=\"%s\" isExecutable=\"true\">"
            + "<startEvent id=\"s\"><messageEventDefinition messageRef=\"m\" /></startEvent></process></definitions>";
    String circle =
        "<startEvent id=\"s\" /><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"x\" />"
            + calls.formatted("other")
            + "<sequenceFlow id=\"g\" sourceRef=\"x\" targetRef=\"x\" />";
    String passed =
        "<startEvent id=\"s\" /><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"p\" />"
            + "<subProcess id=\"p\"><startEvent id=\"s2\" /></subProcess>"
            + "<sequenceFlow id=\"g\" sourceRef=\"p\" targetRef=\"e\" /><endEvent id=\"e\" />"
            + "<userTask id=\"u\" />";
    return Stream.of(
        two(
            "the key of another process",
            "approval.bpmn",
            one,
            "evil.bpmn",
            one,
            "the process hostile is that of"),
        two(
            "the key of another decision",
            "a.dmn",
            table,
            "b.dmn",
            table,
            "the decision hostile is that of"),
        two(
            "the id of another form",
            "a.form",
            form,
            "b.form",
            form,
            "the form hostile is that of"),
        two(
            "the name of another file in capitals",
            "a.bpmn",
            one,
            "A.bpmn",
            other,
            "a file of this name"),
        two(
            "two processes that call each other",
            "a.bpmn",
            Attack.model(calls.formatted("other")),
            "b.bpmn",
            Attack.model(calls.formatted("hostile"))
                .replace("process id=\"hostile\"", "process id=\"other\""),
            "may not call itself"),
        two(
            "a circle through a call that does not wait",
            "a.bpmn",
            Attack.model(circle),
            "b.bpmn",
            Attack.model(passed).replace("process id=\"hostile\"", "process id=\"other\""),
            "what it calls does not wait"),
        three(
            "a circle through a call of a call that does not wait",
            Attack.model(circle),
            Attack.model(
                    "<startEvent id=\"s\" /><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"x\" />"
                        + calls.formatted("third"))
                .replace("process id=\"hostile\"", "process id=\"other\""),
            Attack.model(passed).replace("process id=\"hostile\"", "process id=\"third\""),
            "what it calls does not wait"),
        two(
            "the message another process starts by",
            "a.bpmn",
            starts.formatted("a"),
            "b.bpmn",
            starts.formatted("b"),
            "starts by leads.leadCaptured"),
        two("a script beside the models", "a.bpmn", one, "evil.groovy", "1", "neither a model"),
        two("a page beside the models", "a.bpmn", one, "evil.html", "<b>", "neither a model"),
        two("a case beside the models", "a.bpmn", one, "evil.cmmn", "<a />", "neither a model"),
        two(
            "a model of the old ending",
            "a.bpmn",
            one,
            "evil.bpmn20.xml",
            other,
            "neither a model"),
        two(
            "a picture for a model",
            "a.bpmn",
            one,
            "a.hostile.svg",
            "<svg onload=\"alert(1)\" />",
            "neither a model"),
        two("a descriptor", "a.bpmn", one, "META-INF/processes.xml", "<a />", "neither a model"),
        two("a library", "a.bpmn", one, "evil.jar", "PK", "neither a model"));
  }

  private static Attack three(String name, String one, String other, String third, String cause) {
    Map<String, byte[]> files =
        new LinkedHashMap<>(two(name, "a.bpmn", one, "b.bpmn", other, cause).files());
    files.put("c.bpmn", third.getBytes(StandardCharsets.UTF_8));
    return new Attack(name, files, cause);
  }

  private static Attack two(
      String name, String first, String one, String second, String other, String cause) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(first, one.getBytes(StandardCharsets.UTF_8));
    files.put(second, other.getBytes(StandardCharsets.UTF_8));
    return new Attack(name, files, cause);
  }
}
