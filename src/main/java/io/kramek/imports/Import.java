package io.kramek.imports;

import io.kramek.identity.UserId;
import io.kramek.imports.Imports.Kind;
import io.kramek.imports.Imports.State;
import io.kramek.imports.csv.CsvFormat;
import io.kramek.imports.csv.CsvFormat.DateStyle;
import io.kramek.imports.csv.CsvFormat.Encoding;
import io.kramek.imports.kind.Ending;
import io.kramek.shared.Problem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A file and how far it has come: uploaded, checked in a dry run, then stored. Both go over the
 * file once and remember their position, so that whoever goes on after a crash starts where the
 * last committed chunk ended.
 */
@Entity
class Import {

  @Id private UUID id;
  private String fileName;

  @Column(name = "importer_id")
  private UUID importer;

  private Instant createdAt;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private Encoding encoding;

  private char separator;
  private char decimalSeparator;

  @Enumerated(EnumType.STRING)
  private DateStyle dateStyle;

  private String[] header;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "import_mapping", joinColumns = @JoinColumn(name = "import_id"))
  @MapKeyColumn(name = "field")
  @Column(name = "header_column")
  private Map<String, String> mapping = new HashMap<>();

  private boolean createsCustomers;
  private String currency;
  private long rows;
  private long position;
  private long created;
  private long updated;
  private long unchanged;
  private long rejected;
  private String failure;
  @Version private long version;

  protected Import() {}

  Import(UUID id, String fileName, UserId importer, Instant now) {
    this.id = id;
    this.fileName = fileName;
    this.importer = importer.value();
    this.createdAt = now;
    this.state = State.UPLOADED;
  }

  /** How the file is to be read. What a dry run found before is void. */
  void read(CsvFormat format, List<String> columns, long rowsRead) {
    requireIdle();
    encoding = format.encoding();
    separator = format.separator();
    decimalSeparator = format.decimalSeparator();
    dateStyle = format.dateStyle();
    header = columns.toArray(String[]::new);
    rows = rowsRead;
    state = State.UPLOADED;
    restart();
  }

  /** What the columns are. What a dry run found before is void. */
  void map(Kind newKind, Map<String, String> columnsByField) {
    requireIdle();
    kind = newKind;
    mapping.clear();
    mapping.putAll(columnsByField);
    state = State.UPLOADED;
    restart();
  }

  /** What is to be done where the file says nothing. What a dry run found before is void. */
  void assume(boolean customersAreCreated, String currencyOfAll) {
    requireIdle();
    createsCustomers = customersAreCreated;
    currency = currencyOfAll;
    state = State.UPLOADED;
    restart();
  }

  void startCheck() {
    requireIdle();
    state = State.CHECKING;
    restart();
  }

  void startRun() {
    requireIdle();
    if (state != State.CHECKED) {
      throw Problem.conflict("importNotChecked");
    }
    state = State.RUNNING;
    restart();
  }

  private void restart() {
    position = 0;
    created = 0;
    updated = 0;
    unchanged = 0;
    rejected = 0;
    failure = null;
  }

  /** A stored import is history: whoever wants more brings the file again. */
  void requireIdle() {
    if (isAtWork()) {
      throw Problem.conflict("importBusy");
    }
    if (state == State.DONE) {
      throw Problem.conflict("importDone");
    }
  }

  /**
   * Goes on behind a chunk.
   *
   * @param from where the chunk began: whoever is not there any more was overtaken
   * @param endings of those of its rows that have ended
   */
  void advance(long from, int rowsRead, Collection<Ending> endings) {
    if (!isAtWork() || position != from) {
      throw new IllegalStateException("Import " + id + " is at " + position + ", not at " + from);
    }
    position += rowsRead;
    for (Ending ending : endings) {
      switch (ending.outcome()) {
        case CREATED -> created++;
        case UPDATED -> updated++;
        case UNCHANGED -> unchanged++;
        case REJECTED -> rejected++;
      }
    }
  }

  void finish() {
    state = state == State.CHECKING ? State.CHECKED : State.DONE;
  }

  void fail(String code) {
    state = State.FAILED;
    failure = code;
  }

  boolean isAtWork() {
    return state == State.CHECKING || state == State.RUNNING;
  }

  /**
   * How many rows are through: in the dry run those looked at, in the run those that have ended.
   */
  long processed() {
    return state == State.CHECKING ? position : state == State.CHECKED ? rows : ended();
  }

  private long ended() {
    return created + updated + unchanged + rejected;
  }

  CsvFormat format() {
    return new CsvFormat(encoding, separator, decimalSeparator, dateStyle);
  }

  ImportId id() {
    return new ImportId(id);
  }

  String fileName() {
    return fileName;
  }

  UserId importer() {
    return new UserId(importer);
  }

  Instant createdAt() {
    return createdAt;
  }

  Kind kind() {
    return kind;
  }

  State state() {
    return state;
  }

  List<String> header() {
    return List.of(header);
  }

  Map<String, String> mapping() {
    return Map.copyOf(mapping);
  }

  /** Whether customers that nobody knows are created. */
  boolean createsCustomers() {
    return createsCustomers;
  }

  /** The currency of all amounts, or {@code null}: then it is the company's. */
  String currency() {
    return currency;
  }

  long position() {
    return position;
  }

  Imports.Counts counts() {
    return new Imports.Counts(rows, processed(), created, updated, unchanged, rejected);
  }

  String failure() {
    return failure;
  }
}
