package io.kramek.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.identity.UserId;
import io.kramek.imports.Imports.Kind;
import io.kramek.imports.Imports.State;
import io.kramek.imports.csv.CsvFormat;
import io.kramek.imports.csv.CsvFormat.DateStyle;
import io.kramek.imports.csv.CsvFormat.Encoding;
import io.kramek.imports.kind.Ending;
import io.kramek.imports.kind.Fault;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportTest {

  private static final CsvFormat FORMAT = new CsvFormat(Encoding.UTF_8, ',', '.', DateStyle.ISO);
  private static final Ending REJECTED =
      Ending.rejected(new Fault(2, "name", "", "required", null));

  private final Import file =
      new Import(Ids.next(), "a.csv", new UserId(Ids.next()), Instant.EPOCH);

  private Import checked() {
    file.read(FORMAT, List.of("name"), 3);
    file.map(Kind.USERS, Map.of("name", "name"));
    file.startCheck();
    file.advance(0, 3, List.of(REJECTED));
    file.finish();
    return file;
  }

  @Test
  void aRunStartsFromTheBeginningWithNothingCounted() {
    checked().startRun();

    assertThat(file.state()).isEqualTo(State.RUNNING);
    assertThat(file.position()).isZero();
    assertThat(file.counts()).isEqualTo(new Imports.Counts(3, 0, 0, 0, 0, 0));
  }

  @Test
  void whatIsCorrectedMustBeCheckedAgain() {
    checked().read(FORMAT, List.of("name"), 3);

    assertThat(file.state()).isEqualTo(State.UPLOADED);
    assertThatThrownBy(file::startRun).isInstanceOf(Problem.class).hasMessage("importNotChecked");
  }

  @Test
  void nothingIsCorrectedWhileItIsAtWork() {
    checked().startRun();

    assertThatThrownBy(() -> file.map(Kind.PRODUCTS, Map.of()))
        .isInstanceOf(Problem.class)
        .hasMessage("importBusy");
    assertThatThrownBy(file::startCheck).isInstanceOf(Problem.class).hasMessage("importBusy");
  }

  @Test
  void whoWasOvertakenDoesNotGoOn() {
    checked().startRun();
    file.advance(0, 2, List.of(REJECTED, REJECTED));

    assertThatThrownBy(() -> file.advance(0, 2, List.of(REJECTED, REJECTED)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(file.counts().rejected()).isEqualTo(2);
  }

  @Test
  void whatHasFailedIsCheckedAgainBeforeItRuns() {
    checked().startRun();
    file.fail("importFailed");

    assertThat(file.failure()).isEqualTo("importFailed");
    assertThatThrownBy(file::startRun).isInstanceOf(Problem.class).hasMessage("importNotChecked");
    file.startCheck();
    assertThat(file.failure()).isNull();
  }
}
