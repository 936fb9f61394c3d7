package io.kramek.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.SignedIn;
import io.kramek.imports.ImportWorker.WorkWaiting;
import io.kramek.imports.csv.CsvFormat;
import io.kramek.imports.csv.FormatRecognition;
import io.kramek.imports.kind.Fault;
import io.kramek.shared.Idempotency;
import io.kramek.shared.Ids;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what another system exported: a file is uploaded, its format and columns are
 * recognised and corrected, a dry run says what would happen and asks what is doubtful, and the run
 * stores it. Only managers and administrators import.
 */
@Service
@Transactional
public class Imports {

  /** What the rows of a file are. */
  public enum Kind {
    USERS,
    CUSTOMERS,
    PRODUCTS,
    OPPORTUNITIES,
    PURCHASES,
    RETURNS,
    PAYMENTS
  }

  /** How far an import has come. */
  public enum State {
    UPLOADED,
    CHECKING,
    CHECKED,
    RUNNING,
    DONE,
    FAILED
  }

  /** How many rows there are, how many are through, and how these ended. */
  public record Counts(
      long rows, long processed, long created, long updated, long unchanged, long rejected) {}

  /** An import in a list. */
  public record ImportSummary(
      UUID id,
      String fileName,
      @Nullable Kind kind,
      State state,
      Instant createdAt,
      PersonName importer,
      @JsonUnwrapped Counts counts) {}

  /**
   * A field that a column may fill.
   *
   * @param addable whether what it points to and nobody knows may be created
   */
  public record FieldName(String name, boolean required, boolean addable) {}

  /** What a value may stand for, and how alike they are: 1 is the same. */
  public record Choice(String id, String label, BigDecimal score) {}

  /** What a value stands for: {@code use} says what, {@code reject} that its rows are rejected. */
  public record Resolution(@Nullable String use, @Nullable Boolean reject) {}

  /** A value to be settled, and how many rows it concerns. */
  public record Proposal(
      String field,
      String value,
      long count,
      List<Choice> candidates,
      @Nullable Resolution resolution) {}

  /** What a person decides for a value; without a resolution the matter is open again. */
  public record Settlement(String field, String value, @Nullable Resolution resolution) {}

  /** A row that is not stored, and why. */
  public record Rejection(
      long line,
      @Nullable String field,
      @Nullable String value,
      String code,
      String message,
      @Nullable String suggestion) {}

  /** An import with everything a person needs to go on. */
  public record ImportView(
      UUID id,
      String fileName,
      @Nullable Kind kind,
      State state,
      Instant createdAt,
      @Nullable String failure,
      @Nullable String encoding,
      @Nullable String separator,
      @Nullable String decimalSeparator,
      @Nullable String dateFormat,
      List<String> header,
      List<List<String>> preview,
      Map<String, String> mapping,
      List<FieldName> fields,
      boolean createsCustomers,
      @Nullable String currency,
      @JsonUnwrapped Counts counts,
      List<Proposal> proposals,
      List<Rejection> rejections) {}

  /**
   * What is corrected of how the file is read; what is {@code null} stays.
   *
   * @param createsCustomers whether customers that nobody knows are created
   * @param currency of all amounts where the file has no column for it; an empty one means the
   *     company's
   */
  public record Correction(
      Kind kind,
      String encoding,
      String separator,
      String decimalSeparator,
      String dateFormat,
      Map<String, String> mapping,
      Boolean createsCustomers,
      String currency) {}

  private final ImportRepository imports;
  private final ImportFiles files;
  private final ImportKinds kinds;
  private final ImportLedger ledger;
  private final Settlements settlements;
  private final ImportQueries queries;
  private final ImportViews views;
  private final CurrentUser currentUser;
  private final Idempotency idempotency;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Imports(
      ImportRepository imports,
      ImportFiles files,
      ImportKinds kinds,
      ImportLedger ledger,
      Settlements settlements,
      ImportQueries queries,
      ImportViews views,
      CurrentUser currentUser,
      Idempotency idempotency,
      ApplicationEventPublisher events,
      Clock clock) {
    this.imports = imports;
    this.files = files;
    this.kinds = kinds;
    this.ledger = ledger;
    this.settlements = settlements;
    this.queries = queries;
    this.views = views;
    this.currentUser = currentUser;
    this.idempotency = idempotency;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Keeps a file and recognises how it is written and what is in it.
   *
   * @param key makes a repeated upload harmless, may be {@code null}
   * @throws Problem {@code notCsv}; {@code malformedCsv} with the line
   */
  public ImportId upload(String fileName, InputStreamSource file, String key) {
    SignedIn importer = currentUser.requireManager();
    return new ImportId(
        idempotency.once(
            "imports:" + importer.id(), key, () -> keep(fileName, file, importer).value()));
  }

  private ImportId keep(String fileName, InputStreamSource file, SignedIn importer) {
    Import added = new Import(Ids.next(), fileName, importer.id(), clock.instant());
    try (InputStream bytes = file.getInputStream()) {
      CsvFormat format =
          FormatRecognition.recognise(file).orElseThrow(() -> Problem.malformed("notCsv"));
      FirstReading.of(added, format, file);
      kinds
          .guess(added.header())
          .ifPresent(kind -> added.map(kind, kinds.mapping(kind, added.header())));
      imports.saveAndFlush(added);
      files.store(added.id(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return added.id();
  }

  /** Corrects what was recognised. A dry run made before is void. */
  public ImportView correct(ImportId id, Correction correction) {
    Import at = lock(id);
    at.requireIdle();
    CsvFormat format = Corrections.format(at.format(), correction);
    if (!format.equals(at.format())) {
      FirstReading.of(at, format, () -> files.open(id));
    }
    Kind kind = correction.kind() == null ? at.kind() : correction.kind();
    if (kind != null) {
      Map<String, String> mapping =
          correction.mapping() != null
              ? Corrections.mapping(kinds.get(kind), at.header(), correction.mapping())
              : kind == at.kind() && at.header().containsAll(at.mapping().values())
                  ? at.mapping()
                  : kinds.mapping(kind, at.header());
      at.map(kind, mapping);
    }
    if (correction.createsCustomers() != null || correction.currency() != null) {
      at.assume(
          Objects.requireNonNullElse(correction.createsCustomers(), at.createsCustomers()),
          Corrections.currency(at.currency(), correction.currency()));
    }
    return views.of(imports.saveAndFlush(at));
  }

  /** Starts a dry run: it stores nothing, rejects what is wrong and asks what is doubtful. */
  public ImportView check(ImportId id) {
    Import at = lock(id);
    if (at.kind() == null) {
      throw Problem.invalid(new Problem.Field("kind", "required"));
    }
    Corrections.requireComplete(kinds.get(at.kind()), at.mapping());
    at.startCheck();
    ledger.beginCheck(id);
    return toWork(at);
  }

  /** Settles what the dry run asks. */
  public ImportView settle(ImportId id, List<Settlement> settled) {
    Import at = lock(id);
    at.requireIdle();
    settled.forEach(settlement -> settlements.settle(at, settlement));
    return views.of(at);
  }

  /** Starts to store the rows; what is not settled is rejected. */
  public ImportView run(ImportId id) {
    Import at = lock(id);
    at.startRun();
    ledger.beginRun(id);
    return toWork(at);
  }

  private ImportView toWork(Import at) {
    events.publishEvent(new WorkWaiting(at.id()));
    return views.of(imports.saveAndFlush(at));
  }

  private Import lock(ImportId id) {
    currentUser.requireManager();
    return imports.lock(id.value()).orElseThrow(Problem::notFound);
  }

  private Import find(ImportId id) {
    currentUser.requireManager();
    return imports.findById(id.value()).orElseThrow(Problem::notFound);
  }

  /** One import. */
  @Transactional(readOnly = true)
  public ImportView get(ImportId id) {
    return views.of(find(id));
  }

  /** All imports, the latest first. */
  @Transactional(readOnly = true)
  public Paged<ImportSummary> find(Paged.Request page) {
    currentUser.requireManager();
    return queries.find(page);
  }

  /** Goes through all rejected rows of an import. */
  @Transactional(readOnly = true)
  public void rejections(ImportId id, Consumer<Rejection> each) {
    Consumer<Fault> told = fault -> each.accept(views.rejection(fault));
    queries.rejections(find(id).id(), told);
  }
}
