package io.kramek.retention;

import io.kramek.customers.Customers.CustomerName;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.retention.process.review.ValueReviewProcess;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews of all customers: every night, and whenever a manager wants one. */
@Service
@Transactional
public class ValueReviews {

  /** How far a review is. */
  public enum Stage {
    FACTS,
    MODEL,
    TIERS,
    SIGNALS,
    DONE
  }

  /** What became of it. */
  public enum State {
    RUNNING,
    /** A step has failed as often as it may; an administrator can let it try again. */
    STUCK,
    /** It was stuck when the next one began. */
    ABANDONED,
    DONE
  }

  /**
   * A review.
   *
   * @param startedBy {@code null} for the night
   * @param factsChanged customers about whom something else is known than before
   * @param changed customers about whom something else was decided than before
   * @param undecided customers about whom the table said nothing, or two things at once
   */
  public record ReviewRow(
      UUID id,
      LocalDate asOf,
      State state,
      Stage stage,
      @Nullable PersonName startedBy,
      Instant startedAt,
      @Nullable Instant finishedAt,
      long customers,
      long factsChanged,
      boolean modelFitted,
      @Nullable Integer tableVersion,
      boolean rowByRow,
      long changed,
      long undecided) {}

  /**
   * A customer about whom nothing could be decided.
   *
   * @param violated whether several rules fitted of which only one may; else none did
   */
  public record UndecidedRow(CustomerName customer, boolean violated) {}

  private static final int LISTED = 20;
  private static final int LISTED_UNDECIDED = 100;

  private final ValueReviewProcess process;
  private final CurrentUser currentUser;
  private final CompanyDay day;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final LocalTime night;

  ValueReviews(
      ValueReviewProcess process,
      CurrentUser currentUser,
      CompanyDay day,
      JdbcClient jdbc,
      Clock clock,
      @Value("${kramek.retention.review-at}") LocalTime night) {
    this.process = process;
    this.currentUser = currentUser;
    this.day = day;
    this.jdbc = jdbc;
    this.clock = clock;
    this.night = night;
  }

  /**
   * Reviews all customers as of a day.
   *
   * @throws Problem {@code reviewRunning} while another one does
   */
  public ReviewRow start(LocalDate asOf) {
    currentUser.requireManager();
    if (asOf.isAfter(day.today())) {
      throw Problem.invalid(new Problem.Field("asOf", "inFuture"));
    }
    UUID review = begin(asOf, currentUser.get().id().value());
    if (review == null) {
      throw Problem.conflict("reviewRunning");
    }
    return rows(" where r.id = :id", review).get(0);
  }

  /**
   * Reviews all customers as of today, once a day, when the hour has come where the company is.
   *
   * @return whether a review was begun
   */
  public boolean startTonight() {
    if (day.now().toLocalTime().isBefore(night) || wasReviewedTonight()) {
      return false;
    }
    return begin(day.today(), null) != null;
  }

  private boolean wasReviewedTonight() {
    return jdbc.sql(
            "select exists (select 1 from value_review where as_of = ? and started_by is null)")
        .param(day.today())
        .query(Boolean.class)
        .single();
  }

  /** What cannot go on keeps nobody from beginning anew. */
  private void abandonWhatIsStuck() {
    for (UUID review : stuck()) {
      process.abandon(review);
      jdbc.sql("update value_review set finished_at = ? where id = ?")
          .params(Timestamp.from(clock.instant()), review)
          .update();
    }
  }

  private Set<UUID> stuck() {
    return process.stuck(
        jdbc.sql("select id from value_review where finished_at is null").query(UUID.class).list());
  }

  /** Two that begin at once, here or on another node, are kept apart by the database. */
  private UUID begin(LocalDate asOf, UUID by) {
    abandonWhatIsStuck();
    UUID id = Ids.next();
    int begun =
        jdbc.sql(
                """
                insert into value_review (id, as_of, stage, started_by, started_at) values (?, ?, 'FACTS', ?, ?)
                on conflict do nothing
                """)
            .params(
                id, asOf, new SqlParameterValue(Types.OTHER, by), Timestamp.from(clock.instant()))
            .update();
    if (begun == 0) {
      return null;
    }
    process.start(id);
    return id;
  }

  /** The last reviews, the latest first. */
  @Transactional(readOnly = true)
  public List<ReviewRow> last() {
    currentUser.requireManager();
    return rows(" where :id::uuid is null", null);
  }

  /** Some of the customers about whom a review could decide nothing. */
  @Transactional(readOnly = true)
  public List<UndecidedRow> undecided(UUID review) {
    currentUser.requireManager();
    return jdbc.sql(
            """
            select c.id, c.name, u.violated from value_review_undecided u join customer c on c.id = u.customer_id
            where u.review_id = ? order by c.name, c.id limit ?
            """)
        .params(review, LISTED_UNDECIDED)
        .query(
            (row, n) ->
                new UndecidedRow(
                    new CustomerName(row.getObject("id", UUID.class), row.getString("name")),
                    row.getBoolean("violated")))
        .list();
  }

  private List<ReviewRow> rows(String which, UUID id) {
    Set<UUID> stuck = stuck();
    return jdbc.sql(
            "select r.*, u.name by_name from value_review r left join app_user u on u.id = r.started_by"
                + which
                + " order by r.started_at desc, r.id desc limit :most")
        .param("id", id, Types.OTHER)
        .param("most", LISTED)
        .query(
            (row, n) -> {
              UUID review = row.getObject("id", UUID.class);
              Timestamp finished = row.getTimestamp("finished_at");
              Stage stage = Stage.valueOf(row.getString("stage"));
              return new ReviewRow(
                  review,
                  row.getObject("as_of", LocalDate.class),
                  state(stage, finished != null, stuck.contains(review)),
                  stage,
                  PersonName.ofNullable(
                      row.getObject("started_by", UUID.class), row.getString("by_name")),
                  row.getTimestamp("started_at").toInstant(),
                  finished == null ? null : finished.toInstant(),
                  row.getLong("customers"),
                  row.getLong("facts_changed"),
                  row.getBoolean("model_fitted"),
                  row.getObject("table_version", Integer.class),
                  row.getBoolean("row_by_row"),
                  row.getLong("changed"),
                  row.getLong("undecided"));
            })
        .list();
  }

  private static State state(Stage stage, boolean finished, boolean stuck) {
    if (finished) {
      return stage == Stage.DONE ? State.DONE : State.ABANDONED;
    }
    return stuck ? State.STUCK : State.RUNNING;
  }
}
