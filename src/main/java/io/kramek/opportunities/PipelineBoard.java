package io.kramek.opportunities;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.opportunities.OpportunityViews.CustomerName;
import io.kramek.opportunities.OpportunityViews.Pending;
import io.kramek.opportunities.process.OpportunityPipelineProcess;
import io.kramek.opportunities.process.Pipeline;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The board and the lists of deals: one query each, whatever the number of deals. */
@Service
@Transactional(readOnly = true)
public class PipelineBoard {

  /** More cards in one column nobody reads; the column still counts and sums all of them. */
  private static final int CARDS = 100;

  private static final Period CLOSED_SHOWN = Period.ofDays(30);

  /** The board: the columns of the model in force, then older stages in which deals still stand. */
  public record Board(String definitionId, int version, List<Column> columns) {}

  /**
   * A column.
   *
   * @param older whether the model in force no longer has this stage
   * @param count of all deals in the stage, as are the sums
   * @param weighted sums times the probability of the stage
   */
  public record Column(
      String stage,
      String label,
      int probability,
      OpportunityStatus kind,
      boolean older,
      long count,
      List<Money> sums,
      List<Money> weighted,
      List<Card> cards) {}

  /** A deal on the board or in a list. */
  public record Card(
      UUID id,
      String name,
      String stage,
      OpportunityStatus status,
      @Nullable CustomerName customer,
      @Nullable Money amount,
      BigDecimal discountPercent,
      @Nullable PersonName owner,
      Instant stageSince,
      @Nullable LocalDate expectedClose,
      boolean stalled,
      @Nullable Pending pending,
      @Nullable NextActivity nextActivity,
      long version,
      List<String> moves) {}

  /** What is planned next with a deal. */
  public record NextActivity(Instant at, String title) {}

  /**
   * What the board or a list is narrowed to; {@code null} parts do not narrow.
   *
   * @param mine only deals of whoever asks
   */
  public record Filter(
      boolean mine,
      UUID team,
      UUID customer,
      String stage,
      OpportunityStatus status,
      String query) {}

  private final JdbcClient jdbc;
  private final DealCards cards;
  private final CurrentUser currentUser;
  private final OpportunityPipelineProcess process;
  private final Clock clock;
  private final JsonMapper json;

  PipelineBoard(
      JdbcClient jdbc,
      DealCards cards,
      CurrentUser currentUser,
      OpportunityPipelineProcess process,
      Clock clock,
      JsonMapper json) {
    this.jdbc = jdbc;
    this.cards = cards;
    this.currentUser = currentUser;
    this.process = process;
    this.clock = clock;
    this.json = json;
  }

  /**
   * The board.
   *
   * @param asOf the day whose last thirty days of closed deals are shown; {@code null} is today
   */
  public Board board(Filter filter, LocalDate asOf) {
    Pipeline pipeline = process.pipeline();
    String language = language();
    Map<String, Object> parameters = cards.parameters(filter);
    LocalDate day = asOf == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : asOf;
    parameters.put(
        "closedFrom",
        Timestamp.from(day.minus(CLOSED_SHOWN).atStartOfDay(ZoneOffset.UTC).toInstant()));
    parameters.put(
        "closedTo", Timestamp.from(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    parameters.put("cards", CARDS);
    Map<String, ColumnRows> columns = new LinkedHashMap<>();
    jdbc.sql(
            """
            with shown as materialized (
              select o.* from opportunity o
              where (o.status = 'OPEN' or (o.closed_at >= :closedFrom and o.closed_at < :closedTo)) and %s
            ), sums as (
              select stage, sum(n) n, jsonb_agg(jsonb_build_object('currency', currency, 'amount', amount::text)) sums
              from (select stage, currency, count(*) n, sum(amount) amount from shown group by stage, currency) s
              group by stage
            )
            select %s, s.n total, s.sums::text sums
            from sums s
              cross join lateral (
                select * from shown where shown.stage = s.stage order by shown.stage_since, shown.id limit :cards) o
              %s
            order by o.stage_since, o.id
            """
                .formatted(cards.where(filter), DealCards.COLUMNS, DealCards.JOINS))
        .params(parameters)
        .query(
            row -> {
              ColumnRows column =
                  columns.computeIfAbsent(row.getString("stage"), key -> new ColumnRows());
              column.total = row.getLong("total");
              column.sums = row.getString("sums");
              column.pipeline = row.getString("pipeline");
              column.cards.add(cards.card(row, language));
            });
    return new Board(pipeline.id(), pipeline.version(), columns(pipeline, columns, language));
  }

  /** A page of deals, the newest first. */
  public Paged<Card> find(Filter filter, Paged.Request page) {
    Map<String, Object> parameters = cards.parameters(filter);
    String where = cards.where(filter);
    long total =
        jdbc.sql("select count(*) from opportunity o where " + where)
            .params(parameters)
            .query(Long.class)
            .single();
    parameters.put("limit", page.size());
    parameters.put("offset", page.offset());
    String language = language();
    List<Card> found =
        jdbc.sql(
                "select %s from opportunity o %s where %s order by o.created_at desc, o.id limit :limit offset :offset"
                    .formatted(DealCards.COLUMNS, DealCards.JOINS, where))
            .params(parameters)
            .query((row, n) -> cards.card(row, language))
            .list();
    return Paged.of(found, page, total);
  }

  private static final class ColumnRows {
    private final List<Card> cards = new ArrayList<>();
    private long total;
    private String sums = "[]";
    private String pipeline;
  }

  private List<Column> columns(Pipeline pipeline, Map<String, ColumnRows> rows, String language) {
    List<Column> columns = new ArrayList<>();
    for (Pipeline.Stage stage : pipeline.stages()) {
      ColumnRows found = rows.remove(stage.key());
      columns.add(column(stage, false, found == null ? new ColumnRows() : found, language));
    }
    rows.values()
        .forEach(
            older -> {
              String key = older.cards.get(0).stage();
              process
                  .pipeline(older.pipeline)
                  .stage(key)
                  .ifPresent(stage -> columns.add(column(stage, true, older, language)));
            });
    return columns;
  }

  private Column column(Pipeline.Stage stage, boolean older, ColumnRows rows, String language) {
    BigDecimal probability = BigDecimal.valueOf(stage.probability(), 2);
    List<Money> sums = sums(rows.sums);
    return new Column(
        stage.key(),
        stage.label(language),
        stage.probability(),
        stage.status(),
        older,
        rows.total,
        sums,
        sums.stream().map(sum -> sum.times(probability)).toList(),
        rows.cards);
  }

  private List<Money> sums(String text) {
    List<Money> sums = new ArrayList<>();
    for (JsonNode sum : json.readTree(text)) {
      if (!sum.path("amount").isNull()) {
        sums.add(
            new Money(
                new BigDecimal(sum.path("amount").asString()), sum.path("currency").asString()));
      }
    }
    return sums;
  }

  private String language() {
    return currentUser.get().language();
  }
}
