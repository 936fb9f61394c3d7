package io.kramek.imports;

import static io.kramek.imports.Importing.endings;
import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** The way of a file through upload, dry run and run, on the plainest kind: people. */
@HttpTest
class ImportsTest {

  @Autowired Company company;
  @Autowired ImportWorker worker;

  private Company.Team team;
  private Importing importing;

  @BeforeEach
  void aManager() {
    team = company.team();
    importing = new Importing(company.as(team.manager()), worker);
  }

  @Test
  void aFileIsRecognisedCheckedAndStoredAndTheSecondTimeChangesNothing() {
    String file =
        "sales_agent,manager,regional_office\n"
            + "Anna Malá %1$s,Olga Velká %1$s,Brno\nJan Krátký %1$s,Olga Velká %1$s,Brno\n";
    String people = file.formatted(team.code());

    Http.Answer uploaded = importing.upload("sales_teams.csv", people).is(201);
    assertThat(uploaded.at("/kind")).isEqualTo("USERS");
    assertThat(uploaded.at("/mapping/office")).isEqualTo("regional_office");
    assertThat(uploaded.at("/preview/1/0")).isEqualTo("Jan Krátký " + team.code());
    assertThat(uploaded.body().path("rows").asInt()).isEqualTo(2);
    assertThat(importing.dryRun().at("/state")).isEqualTo("CHECKED");
    assertThat(endings(importing.get())).as("foreseen").containsExactly(2, 0, 0, 0);
    assertThat(
            company
                .as(team.manager())
                .get("/api/users?query=anna+mala+" + team.code())
                .at("/total"))
        .isEqualTo("0");

    assertThat(endings(importing.run())).containsExactly(2, 0, 0, 0);
    assertThat(endings(importing.bring("sales_teams.csv", people))).containsExactly(0, 0, 2, 0);

    Http manager = company.as(team.manager());
    Http.Answer anna = manager.get("/api/users?query=anna+mala+" + team.code()).is(200);
    assertThat(anna.at("/items/0/team/name")).isEqualTo("Brno – Olga Velká " + team.code());
  }

  @Test
  void whoChangesTheTeamIsUpdated() {
    String row = "name,manager,office\nAnna %1$s,%2$s %1$s,Brno\n";
    importing.bring("a.csv", row.formatted(team.code(), "Olga"));
    importing.upload("b.csv", row.formatted(team.code(), "Petr")).is(201);
    assertThat(endings(importing.dryRun())).as("foreseen").containsExactly(0, 1, 0, 0);

    assertThat(endings(importing.bring("b.csv", row.formatted(team.code(), "Petr"))))
        .containsExactly(0, 1, 0, 0);
  }

  @Test
  void aGuessThatWasWrongIsCorrected() {
    String file = "prodejce;kde\nŽofie %1$s;Zlín\n".formatted(team.code());
    Http.Answer uploaded =
        importing.upload("lidé.csv", file, Charset.forName("windows-1250")).is(201);
    assertThat(uploaded.at("/encoding")).isEqualTo("windows-1250");
    assertThat(uploaded.at("/separator")).isEqualTo(";");

    Http.Answer wrong = importing.correct(Map.of("encoding", "UTF-8")).is(200);
    assertThat(wrong.at("/preview/0/0")).startsWith("\uFFFDofie");
    Http.Answer right =
        importing
            .correct(
                Map.of(
                    "encoding",
                    "windows-1250",
                    "mapping",
                    Map.of("name", "prodejce", "office", "kde")))
            .is(200);
    assertThat(right.at("/preview/0/0")).startsWith("Žofie");

    importing.dryRun();
    assertThat(endings(importing.run())).containsExactly(1, 0, 0, 0);
  }

  @Test
  void whatCzechsAndPolesCallTheirColumnsIsKnown() {
    Http.Answer czech =
        importing.upload("a.csv", "Název firmy;IČO;Mateřská společnost\nX;1;\n").is(201);
    assertThat(czech.at("/kind")).isEqualTo("CUSTOMERS");
    assertThat(czech.at("/mapping/registrationNumber")).isEqualTo("IČO");
    assertThat(czech.at("/mapping/parent")).isEqualTo("Mateřská společnost");

    Http.Answer polish = importing.upload("a.csv", "Nazwa;Cena katalogowa;Seria\nX;1;\n").is(201);
    assertThat(polish.at("/kind")).isEqualTo("PRODUCTS");
    assertThat(polish.at("/mapping/listPrice")).isEqualTo("Cena katalogowa");

    assertThat(importing.upload("a.csv", "foo;bar\nX;1\n").is(201).body().path("kind").isNull())
        .isTrue();
  }

  @Test
  void aCorrectionThatMakesNoSenseIsToldByField() {
    importing.upload("a.csv", "name,office\nAnna,Brno\n").is(201);

    assertThat(importing.correct(Map.of("encoding", "EBCDIC")).is(422).at("/fields/0/field"))
        .isEqualTo("encoding");
    assertThat(importing.correct(Map.of("separator", "|")).is(422).at("/fields/0/field"))
        .isEqualTo("separator");
    assertThat(
            importing
                .correct(Map.of("mapping", Map.of("name", "nowhere")))
                .is(422)
                .at("/fields/0/field"))
        .isEqualTo("mapping.name");
    importing.correct(Map.of("mapping", Map.of("office", "office"))).is(200);
    assertThat(importing.send("POST", "/dry-run", "").is(422).at("/fields/0/field"))
        .isEqualTo("mapping.name");
  }

  @Test
  void rejectedRowsAreToldByLineFieldAndReason() {
    String file =
        "name,office\nAnna %1$s,Brno\n,Brno\n\"Jan\n%1$s\",Zlín,superfluous\nanna %1$s,Praha\n"
            + "x".repeat(301)
            + ",Brno\n";
    importing.upload("a.csv", file.formatted(team.code())).is(201);

    Http.Answer checked = importing.dryRun();
    assertThat(endings(checked)).containsExactly(1, 0, 0, 4);
    assertThat(checked.body().path("rejections").findValuesAsString("line"))
        .containsExactly("3", "4", "6", "7");
    assertThat(checked.body().path("rejections").findValuesAsString("code"))
        .containsExactly("required", "tooManyCells", "repeated", "tooLong");
    assertThat(checked.at("/rejections/2/suggestion")).isEqualTo("2");

    assertThat(endings(importing.run())).containsExactly(1, 0, 0, 4);
  }

  @Test
  void rejectionsAreDownloadedWithCellsThatNoSpreadsheetCalculates() {
    String name = "=HYPERLINK(\"\"http://example.com\"\")" + "x".repeat(300);
    importing.upload("a.csv", "name;office\n\"" + name + "\";Brno\n").is(201);
    importing.dryRun();

    Http.Answer csv = importing.send("GET", "/rejections.csv", null).is(200);
    assertThat(csv.raw().headers().firstValue("Content-Disposition").orElse(""))
        .contains("a-rejections.csv");
    assertThat(csv.raw().body())
        .startsWith("\uFEFFline;field;value;reason;suggestion\r\n")
        .contains("2;name;\"'=HYPERLINK(")
        .contains("This is too long.");
  }

  @Test
  void whatIsNoFileWithRowsIsRefusedWithThePlace() {
    assertThat(importing.upload("a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}).is(400).code())
        .isEqualTo("notCsv");
    Http.Answer open = importing.upload("a.csv", "name,office\nAnna,Brno\n\"Jan,Brno\n").is(400);
    assertThat(open.code()).isEqualTo("malformedCsv");
    assertThat(open.body().path("line").asInt()).isEqualTo(3);
  }

  @Test
  void aFileOverTheLimitIsRefused() {
    long size = DataSize.ofMegabytes(256).toBytes() + 1;
    InputStream rows =
        new InputStream() {
          @Override
          public int read() {
            return '\n';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) '\n');
            return length;
          }
        };

    assertThat(importing.upload("large.csv", rows, size).is(413).code())
        .isEqualTo("contentTooLarge");
  }

  @Test
  void onlyManagersImport() {
    Importing rep = new Importing(company.as(team.rep()), worker);
    rep.upload("a.csv", "name,office\nAnna,Brno\n").is(403);
    Importing supervisor = new Importing(company.as(team.supervisor()), worker);
    supervisor.upload("a.csv", "name,office\nAnna,Brno\n").is(403);

    importing.upload("a.csv", "name,office\nAnna,Brno\n").is(201);
    company.as(team.rep()).get("/api/imports/" + importing.id()).is(403);
    company.as(team.rep()).get("/api/imports").is(403);
    company.as(team.manager()).get("/api/imports/" + io.kramek.shared.Ids.next()).is(404);
  }

  @Test
  void theSameUploadSentTwiceIsOneImport() {
    byte[] file = "name,office\nAnna,Brno\n".getBytes(StandardCharsets.UTF_8);
    String[] key = {"Idempotency-Key", "key of " + team.code()};

    String first = importing.upload("a.csv", file, key).is(201).at("/id");

    assertThat(importing.upload("a.csv", file, key).is(201).at("/id")).isEqualTo(first);
  }

  @Test
  void nothingIsStoredBeforeADryRunNorTwice() {
    importing.upload("a.csv", "name,office\nAnna %s,Brno\n".formatted(team.code())).is(201);
    assertThat(importing.send("POST", "/run", "").is(409).code()).isEqualTo("importNotChecked");
    importing.dryRun();
    assertThat(importing.run().at("/state")).isEqualTo("DONE");

    assertThat(importing.send("POST", "/run", "").is(409).code()).isEqualTo("importDone");
    assertThat(importing.correct(Map.of("encoding", "UTF-8")).is(409).code())
        .isEqualTo("importDone");
  }

  @Test
  void theLatestImportComesFirstInTheList() {
    importing.upload("one.csv", "name\nAnna\n").is(201);
    importing.upload("two.csv", "name\nAnna\n").is(201);

    Http.Answer list = company.as(team.manager()).get("/api/imports?size=2").is(200);
    assertThat(list.body().path("items").findValuesAsString("fileName"))
        .containsExactly("two.csv", "one.csv");
    assertThat(list.at("/items/0/importer/name")).isEqualTo(team.manager().name());
    assertThat(list.body().at("/items/0/rows").asInt()).isEqualTo(1);
  }
}
