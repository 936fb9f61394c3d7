package io.kramek.imports;

import io.kramek.imports.csv.CsvRows;
import io.kramek.imports.csv.CsvRows.Row;
import io.kramek.imports.kind.Field;
import io.kramek.imports.kind.ImportKind;
import io.kramek.shared.Problem;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an import that is at work to its end, chunk by chunk. Every chunk is one transaction
 * together with the progress: killed at any moment, it goes on behind the last chunk that was
 * committed.
 */
@Component
class ImportRunner {

  /** Rows of a dry run that are looked at together; nothing but their findings is written. */
  private static final int CHECKED_AT_ONCE = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

  private final ImportRepository imports;
  private final ImportFiles files;
  private final ImportChunks chunks;
  private final TransactionTemplate transactions;

  ImportRunner(
      ImportRepository imports,
      ImportFiles files,
      ImportChunks chunks,
      TransactionTemplate transactions) {
    this.imports = imports;
    this.files = files;
    this.chunks = chunks;
    this.transactions = transactions;
  }

  /**
   * Works until nothing is left to do.
   *
   * @throws CancellationException if the thread is interrupted: then somebody else goes on later
   */
  void work(ImportId id, ImportKind kind) {
    Import at = imports.findById(id.value()).orElseThrow(Problem::notFound);
    boolean running = at.state() == Imports.State.RUNNING;
    if (running) {
      ImportChunks.Pass pass = chunks.pass(at, kind);
      read(at, at.position(), kind.chunk(), (from, rows) -> store(pass, from, rows));
    } else {
      check(at, kind);
    }
    transactions.executeWithoutResult(
        tx -> {
          if (running) {
            kind.conclude();
          }
          chunks.end(id);
        });
  }

  /**
   * Where rows may point to rows that come later, all of them must be known before one is judged.
   */
  private void check(Import at, ImportKind kind) {
    if (at.position() == 0 && kind.fields().stream().anyMatch(Field::withinFile)) {
      ImportChunks.Pass first = chunks.pass(at, kind);
      read(at, 0, CHECKED_AT_ONCE, (from, rows) -> chunks.noteKeys(first, rows));
    }
    ImportChunks.Pass pass = chunks.pass(at, kind);
    read(
        at,
        at.position(),
        CHECKED_AT_ONCE,
        (from, rows) -> transactions.executeWithoutResult(tx -> chunks.check(pass, from, rows)));
  }

  /** Does something with rows, the first of which stands at a position. */
  private interface Work {
    void with(long from, List<Row> rows);
  }

  private void read(Import at, long position, int atOnce, Work work) {
    try (CsvRows rows = new CsvRows(files.open(at.id()), at.format())) {
      while (rows.read() < position && rows.next() != null) {
        // These are done already.
      }
      for (List<Row> chunk = rows.next(atOnce); !chunk.isEmpty(); chunk = rows.next(atOnce)) {
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException();
        }
        work.with(rows.read() - chunk.size(), chunk);
      }
    }
  }

  /**
   * A row that cannot be stored takes its whole chunk back. The halves are tried apart, until the
   * one row at fault stands alone and is rejected. When the database itself is in trouble no row is
   * at fault, and the import stops where it is.
   */
  private void store(ImportChunks.Pass pass, long from, List<Row> chunk) {
    try {
      transactions.executeWithoutResult(tx -> chunks.store(pass, from, chunk));
    } catch (TransientDataAccessException
        | RecoverableDataAccessException
        | NonTransientDataAccessResourceException
        | TransactionException e) {
      throw e;
    } catch (RuntimeException e) {
      if (chunk.size() == 1) {
        LOG.warn("Line {} of import {} cannot be stored", chunk.get(0).line(), pass.id(), e);
        transactions.executeWithoutResult(tx -> chunks.reject(pass, from, chunk.get(0)));
        return;
      }
      int half = chunk.size() / 2;
      store(pass, from, chunk.subList(0, half));
      store(pass, from + half, chunk.subList(half, chunk.size()));
    }
  }
}
