package io.kramek.imports;

import static io.kramek.imports.Importing.endings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.identity.SignedIn;
import io.kramek.imports.Imports.Kind;
import io.kramek.imports.kind.Ending;
import io.kramek.imports.kind.Field;
import io.kramek.imports.kind.ImportKind;
import io.kramek.imports.kind.SoundRow;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens when a node dies in the midst of an import, or a row cannot be stored. */
@HttpTest
class KilledImportTest {

  private static final int ROWS = 25;
  private static final int CHUNK = 10;

  @Autowired Company company;
  @Autowired ImportWorker worker;
  @Autowired ImportRunner runner;
  @Autowired ImportKinds kinds;
  @Autowired DataSource dataSource;
  @Autowired JdbcClient jdbc;

  private Company.Team team;
  private Importing importing;

  /** The end of a process, as far as it can be had without ending the tests: nothing catches it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** People, in small chunks, who meet with an accident. */
  private abstract class Accident implements ImportKind {

    private final ImportKind people = kinds.get(Kind.USERS);

    @Override
    public Kind kind() {
      return people.kind();
    }

    @Override
    public List<Field> fields() {
      return people.fields();
    }

    @Override
    public String keyField() {
      return people.keyField();
    }

    @Override
    public String key(SoundRow row) {
      return people.key(row);
    }

    @Override
    public int chunk() {
      return CHUNK;
    }

    @Override
    public List<Ending> foresee(List<SoundRow> rows) {
      return people.foresee(rows);
    }

    @Override
    public List<Ending> store(List<SoundRow> rows, SignedIn importer) {
      List<Ending> endings = people.store(rows, importer);
      happens(rows);
      return endings;
    }

    abstract void happens(List<SoundRow> rows);
  }

  @BeforeEach
  void aCheckedFile() {
    team = company.team();
    importing = new Importing(company.as(team.manager()), worker);
    String rows =
        IntStream.range(0, ROWS).mapToObj(i -> name(i) + ",Brno\n").collect(Collectors.joining());
    importing.upload("people.csv", "name,office\n" + rows).is(201);
    importing.dryRun();
  }

  private String name(int i) {
    return "Person %s of %s".formatted("abcdefghijklmnopqrstuvwxyz".charAt(i), team.code());
  }

  @Test
  void aKilledImportGoesOnWhereItsLastChunkEndedAndNobodyComesTwice() {
    ImportKind dyingInTheSecondChunk =
        new Accident() {
          @Override
          void happens(List<SoundRow> rows) {
            if (rows.get(0).line() > CHUNK) {
              throw new Killed();
            }
          }
        };
    importing.send("POST", "/run", "").is(202);
    assertThatThrownBy(() -> runner.work(importing.id(), dyingInTheSecondChunk))
        .isInstanceOf(Killed.class);
    Http.Answer killed = importing.get();
    assertThat(killed.at("/state")).isEqualTo("RUNNING");
    assertThat(killed.body().path("processed").asInt()).isEqualTo(CHUNK);
    assertThat(people()).isEqualTo(CHUNK);

    worker.workOnAll();

    assertThat(importing.get().at("/state")).isEqualTo("DONE");
    assertThat(endings(importing.get())).containsExactly(ROWS, 0, 0, 0);
    assertThat(people()).isEqualTo(ROWS);
  }

  @Test
  void aRowThatCannotBeStoredIsRejectedAloneAndTheRestOfItsChunkIsStored() {
    long unstorable = 17;
    ImportKind refusing =
        new Accident() {
          @Override
          void happens(List<SoundRow> rows) {
            if (rows.stream().anyMatch(row -> row.line() == unstorable)) {
              throw new DataIntegrityViolationException("refused");
            }
          }
        };
    importing.send("POST", "/run", "").is(202);

    runner.work(importing.id(), refusing);

    Http.Answer done = importing.get();
    assertThat(endings(done)).containsExactly(ROWS - 1, 0, 0, 1);
    assertThat(done.body().at("/rejections/0/line").asLong()).isEqualTo(unstorable);
    assertThat(done.at("/rejections/0/code")).isEqualTo("notStorable");
    assertThat(people()).isEqualTo(ROWS - 1);
  }

  @Test
  void anImportThatAnotherNodeWorksOnIsLeftAlone() throws SQLException {
    importing.send("POST", "/run", "").is(202);
    try (Connection otherNode = dataSource.getConnection();
        Statement statement = otherNode.createStatement()) {
      long key = importing.id().value().getLeastSignificantBits();
      statement.execute("select pg_advisory_lock(" + key + ")");
      worker.workOnAll();
      assertThat(importing.get().body().path("processed").asInt()).isZero();
      statement.execute("select pg_advisory_unlock(" + key + ")");
    }

    worker.workOnAll();

    assertThat(importing.get().at("/state")).isEqualTo("DONE");
  }

  @Test
  void anImportThatFailsSaysSoAndCanBeTriedAgain() {
    importing.send("POST", "/run", "").is(202);
    theManager("left");
    worker.workOnAll();
    theManager("came back");

    assertThat(importing.get().at("/state")).isEqualTo("FAILED");
    assertThat(importing.get().at("/failure")).isEqualTo("importFailed");

    importing.dryRun();
    assertThat(endings(importing.run())).containsExactly(ROWS, 0, 0, 0);
  }

  private void theManager(String what) {
    jdbc.sql("update app_user set active = ? where id = ?")
        .params(what.equals("came back"), team.manager().id().value())
        .update();
  }

  private int people() {
    Http.Answer found =
        company.as(team.manager()).get("/api/users?query=of+" + team.code() + "&size=200");
    return found.body().path("total").asInt();
  }
}
