package io.kramek.imports;

import io.kramek.identity.SignedIn;
import io.kramek.identity.Users;
import io.kramek.imports.RowCheck.Doubt;
import io.kramek.imports.RowCheck.Verdict;
import io.kramek.imports.csv.CsvRows.Row;
import io.kramek.imports.kind.Ending;
import io.kramek.imports.kind.Fault;
import io.kramek.imports.kind.Field;
import io.kramek.imports.kind.ImportKind;
import io.kramek.imports.kind.Likeness;
import io.kramek.imports.kind.SoundRow;
import io.kramek.shared.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is done with one chunk of rows, in the transaction of whoever calls. */
@Component
class ImportChunks {

  private static final int LOOKED_AT = 1_000;

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
    Resolver resolver = new Resolver(columns, ledger.settlements(at.id()), importer.language());
    return new Pass(at.id(), kind, new RowCheck(kind, columns, at.format(), resolver), importer);
  }

  /** Looks at rows and writes down what is wrong with them and what is to be settled. */
  void check(Pass pass, long from, List<Row> rows) {
    Import at = lock(pass.id());
    List<Verdict> verdicts = pass.check().judge(rows);
    ledger.noteKeys(pass.id(), keys(pass.kind(), verdicts));
    verdicts = withoutRepetitions(pass, verdicts);
    ledger.propose(
        pass.id(), verdicts.stream().flatMap(verdict -> verdict.pointers().stream()).toList());
    List<Fault> faults = verdicts.stream().map(Verdict::fault).filter(Objects::nonNull).toList();
    ledger.reject(pass.id(), faults);
    at.advance(from, rows.size(), faults.stream().map(Ending::rejected).toList());
  }

  /** Stores what is sound, rejects what is not, and puts off what waits for another row. */
  void store(Pass pass, long from, List<Row> rows) {
    Import at = lock(pass.id());
    List<Verdict> verdicts = pass.check().judge(awaited(at, rows));
    verdicts = withoutRepetitions(pass, verdicts);
    Map<String, Long> inFile = linesPointedTo(pass, verdicts);
    List<Ending> endings = new ArrayList<>();
    List<SoundRow> sound = new ArrayList<>();
    List<Long> deferred = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      if (verdict.fault() != null) {
        endings.add(Ending.rejected(verdict.fault()));
      } else if (verdict.doubts().isEmpty()) {
        sound.add(verdict.row());
      } else if (!at.isLastPass() && verdict.doubts().stream().allMatch(d -> isIn(inFile, d))) {
        deferred.add(verdict.row().line());
      } else {
        endings.add(Ending.rejected(unsettled(verdict, inFile)));
      }
    }
    if (!sound.isEmpty()) {
      endings.addAll(pass.kind().store(sound, pass.importer()));
    }
    ledger.reject(pass.id(), endings.stream().map(Ending::fault).filter(Objects::nonNull).toList());
    if (!at.isFirstPass()) {
      ledger.noLongerDeferred(pass.id(), rows.stream().map(Row::line).toList());
    }
    ledger.defer(pass.id(), deferred);
    at.advance(from, rows.size(), endings);
  }

  /** Rejects a row that looked sound and cannot be stored all the same. */
  void reject(Pass pass, long from, Row row) {
    Fault fault = new Fault(row.line(), null, null, "notStorable", null);
    ledger.reject(pass.id(), List.of(fault));
    ledger.noLongerDeferred(pass.id(), List.of(row.line()));
    lock(pass.id()).advance(from, 1, List.of(Ending.rejected(fault)));
  }

  /**
   * The file is read to its end: either that was all, or rows that were put off have their turn.
   */
  void endPass(ImportId id, ImportKind kind) {
    Import at = lock(id);
    if (at.state() == Imports.State.CHECKING) {
      kind.fields().stream()
          .filter(Field::withinFile)
          .forEach(field -> dropWhatTheFileBrings(id, field.name()));
      at.finish();
    } else if (ledger.anyDeferred(id)) {
      at.nextPass();
    } else {
      at.finish();
      ledger.end(id);
      files.delete(id);
    }
  }

  private Import lock(ImportId id) {
    return imports.lock(id.value()).orElseThrow(Problem::notFound);
  }

  /** In the first pass all rows, later those that were put off. */
  private List<Row> awaited(Import at, List<Row> rows) {
    if (at.isFirstPass()) {
      return rows;
    }
    Set<Long> deferred = ledger.deferred(at.id(), rows.stream().map(Row::line).toList());
    return rows.stream().filter(row -> deferred.contains(row.line())).toList();
  }

  private static Map<String, Long> keys(ImportKind kind, List<Verdict> verdicts) {
    Map<String, Long> lines = new LinkedHashMap<>();
    for (Verdict verdict : verdicts) {
      if (verdict.row() != null) {
        lines.putIfAbsent(kind.key(verdict.row()), verdict.row().line());
      }
    }
    return lines;
  }

  /** Of two rows with one key the second is a mistake: nobody knows which of them is right. */
  private List<Verdict> withoutRepetitions(Pass pass, List<Verdict> verdicts) {
    Map<String, Long> first = ledger.linesOf(pass.id(), keys(pass.kind(), verdicts).keySet());
    return verdicts.stream()
        .map(
            verdict -> {
              if (verdict.row() == null) {
                return verdict;
              }
              String key = pass.kind().key(verdict.row());
              long line = first.getOrDefault(key, verdict.row().line());
              return line == verdict.row().line()
                  ? verdict
                  : Verdict.faulty(
                      new Fault(verdict.row().line(), null, key, "repeated", String.valueOf(line)));
            })
        .toList();
  }

  private Map<String, Long> linesPointedTo(Pass pass, List<Verdict> verdicts) {
    Set<String> keys =
        verdicts.stream()
            .flatMap(verdict -> verdict.doubts().stream())
            .filter(doubt -> doubt.field().withinFile())
            .map(doubt -> Likeness.folded(doubt.value()))
            .collect(Collectors.toSet());
    return keys.isEmpty() ? Map.of() : ledger.linesOf(pass.id(), keys);
  }

  private static boolean isIn(Map<String, Long> inFile, Doubt doubt) {
    return doubt.field().withinFile() && inFile.containsKey(Likeness.folded(doubt.value()));
  }

  private static Fault unsettled(Verdict verdict, Map<String, Long> inFile) {
    Doubt doubt = verdict.doubts().get(0);
    String suggestion =
        doubt.finding().candidates().isEmpty() ? null : doubt.finding().candidates().get(0).label();
    String code =
        isIn(inFile, doubt) ? "rowNotStored" : suggestion == null ? "unknown" : "unsettled";
    return new Fault(verdict.row().line(), doubt.field().name(), doubt.value(), code, suggestion);
  }

  /** Now that all keys are known: what another row of the file brings needs no settling. */
  private void dropWhatTheFileBrings(ImportId id, String field) {
    List<String> values = ledger.proposed(id, field, "", LOOKED_AT);
    while (!values.isEmpty()) {
      Map<String, List<String>> byKey =
          values.stream().collect(Collectors.groupingBy(Likeness::folded));
      Collection<String> brought = new HashSet<>();
      ledger.linesOf(id, byKey.keySet()).keySet().forEach(key -> brought.addAll(byKey.get(key)));
      ledger.dropProposals(id, field, brought);
      values = ledger.proposed(id, field, values.get(values.size() - 1), LOOKED_AT);
    }
  }
}
