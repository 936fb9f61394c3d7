package io.kramek.imports;

import io.kramek.identity.SignedIn;
import io.kramek.identity.Users;
import io.kramek.imports.ImportLedger.Key;
import io.kramek.imports.RowCheck.Doubt;
import io.kramek.imports.RowCheck.Verdict;
import io.kramek.imports.csv.CsvRows.Row;
import io.kramek.imports.kind.Ending;
import io.kramek.imports.kind.Fault;
import io.kramek.imports.kind.Field;
import io.kramek.imports.kind.Finding;
import io.kramek.imports.kind.ImportKind;
import io.kramek.imports.kind.SoundRow;
import io.kramek.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What is done with one chunk of rows, in the transaction of whoever calls. */
@Component
class ImportChunks {

  /** One way over the file. */
  record Pass(ImportId id, ImportKind kind, RowCheck check, SignedIn importer) {}

  private final ImportRepository imports;
  private final ImportLedger ledger;
  private final ImportFiles files;
  private final Users users;

  ImportChunks(ImportRepository imports, ImportLedger ledger, ImportFiles files, Users users) {
    this.imports = imports;
    this.ledger = ledger;
    this.files = files;
    this.users = users;
  }

  Pass pass(Import at, ImportKind kind) {
    Columns columns = new Columns(kind, at.header(), at.mapping());
    SignedIn importer = users.signedIn(at.importer()).orElseThrow(Problem::forbidden);
    Resolver resolver =
        new Resolver(
            columns,
            ledger.settlements(at.id()),
            names -> ledger.namesInFile(at.id(), names),
            importer.language(),
            at.createsCustomers());
    Map<String, String> given =
        at.currency() != null
                && kind.field(Field.CURRENCY).isPresent()
                && !at.mapping().containsKey(Field.CURRENCY)
            ? Map.of(Field.CURRENCY, at.currency())
            : Map.of();
    return new Pass(
        at.id(), kind, new RowCheck(kind, columns, at.format(), resolver, given), importer);
  }

  /** Notes which rows there are, for other rows to point to. */
  void noteKeys(Pass pass, List<Row> rows) {
    ledger.noteKeys(pass.id(), keys(pass.kind(), pass.check().judge(rows)));
  }

  /**
   * Looks at rows and writes down what is wrong with them, what is to be settled, and how the
   * others would end. How the doubtful ones would, nobody knows yet.
   */
  void check(Pass pass, long from, List<Row> rows) {
    Import at = lock(pass.id());
    List<Verdict> judged = judged(pass, rows);
    ledger.noteKeys(pass.id(), keys(pass.kind(), judged));
    List<Verdict> verdicts = withoutRepetitions(pass, judged);
    ledger.propose(
        pass.id(), verdicts.stream().flatMap(verdict -> verdict.pointers().stream()).toList());
    List<Ending> endings = new ArrayList<>();
    verdicts.stream()
        .map(Verdict::fault)
        .filter(Objects::nonNull)
        .forEach(fault -> endings.add(Ending.rejected(fault)));
    List<SoundRow> sound = verdicts.stream().filter(Verdict::isSound).map(Verdict::row).toList();
    if (!sound.isEmpty()) {
      endings.addAll(pass.kind().foresee(sound));
    }
    advance(at, from, rows, endings);
  }

  /** Writes down how rows ended, and goes on behind them. */
  private void advance(Import at, long from, List<Row> rows, List<Ending> endings) {
    ledger.reject(at.id(), endings.stream().map(Ending::fault).filter(Objects::nonNull).toList());
    at.advance(from, rows.size(), endings);
  }

  /** Stores what is sound and settled, and rejects what is not. */
  void store(Pass pass, long from, List<Row> rows) {
    Import at = lock(pass.id());
    List<Ending> endings = new ArrayList<>();
    List<SoundRow> sound = new ArrayList<>();
    for (Verdict verdict : withoutRepetitions(pass, judged(pass, rows))) {
      if (verdict.fault() != null) {
        endings.add(Ending.rejected(verdict.fault()));
      } else if (verdict.isSound()) {
        sound.add(verdict.row());
      } else {
        endings.add(Ending.rejected(unsettled(verdict.row(), verdict.doubts().get(0))));
      }
    }
    if (!sound.isEmpty()) {
      endings.addAll(pass.kind().store(sound, pass.importer()));
    }
    advance(at, from, rows, endings);
  }

  /** Rejects a row that looked sound and cannot be stored all the same. */
  void reject(Pass pass, long from, Row row) {
    Fault fault = new Fault(row.line(), null, null, "notStorable", null);
    advance(lock(pass.id()), from, List.of(row), List.of(Ending.rejected(fault)));
  }

  /** The file is read to its end. */
  void end(ImportId id) {
    Import at = lock(id);
    if (at.state() == Imports.State.RUNNING) {
      ledger.end(id);
      files.delete(id);
    }
    at.finish();
  }

  private Import lock(ImportId id) {
    return imports.lock(id.value()).orElseThrow(Problem::notFound);
  }

  private List<Verdict> judged(Pass pass, List<Row> rows) {
    List<Verdict> verdicts = pass.check().judge(rows);
    return pass.kind().counts() ? counted(pass, rows.get(0).line(), verdicts) : verdicts;
  }

  /** Counts on from the rows above, which the dry run has noted by their names. */
  private List<Verdict> counted(Pass pass, long line, List<Verdict> verdicts) {
    ImportKind kind = pass.kind();
    Map<String, Integer> counts =
        ledger.countNames(
            pass.id(),
            verdicts.stream()
                .map(Verdict::row)
                .filter(Objects::nonNull)
                .map(kind::name)
                .distinct()
                .toList(),
            line);
    return verdicts.stream()
        .map(
            verdict ->
                verdict.row() == null
                    ? verdict
                    : verdict.counted(counts.merge(kind.name(verdict.row()), 1, Integer::sum)))
        .toList();
  }

  private static List<Key> keys(ImportKind kind, List<Verdict> verdicts) {
    return verdicts.stream()
        .map(Verdict::row)
        .filter(Objects::nonNull)
        .map(row -> new Key(kind.key(row), row.line(), kind.name(row)))
        .toList();
  }

  /** Of two rows with one key the second is a mistake: nobody knows which of them is right. */
  private List<Verdict> withoutRepetitions(Pass pass, List<Verdict> verdicts) {
    Map<String, Long> lines =
        ledger.linesOf(
            pass.id(), keys(pass.kind(), verdicts).stream().map(Key::key).distinct().toList());
    return verdicts.stream().map(verdict -> unlessRepeated(pass.kind(), verdict, lines)).toList();
  }

  private static Verdict unlessRepeated(ImportKind kind, Verdict verdict, Map<String, Long> lines) {
    SoundRow row = verdict.row();
    if (row == null) {
      return verdict;
    }
    long first = lines.getOrDefault(kind.key(row), row.line());
    return first == row.line()
        ? verdict
        : Verdict.faulty(
            new Fault(
                row.line(),
                kind.keyField(),
                row.text(kind.keyField()),
                "repeated",
                String.valueOf(first)));
  }

  private static Fault unsettled(SoundRow row, Doubt doubt) {
    String likely = doubt.finding().likely().orElse(null);
    return new Fault(
        row.line(),
        doubt.field().name(),
        doubt.value(),
        doubt.finding().equals(Finding.NOTHING) ? "unknown" : "unsettled",
        likely);
  }
}
