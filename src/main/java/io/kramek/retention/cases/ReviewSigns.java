package io.kramek.retention.cases;

import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers.CustomerName;
import io.kramek.identity.Visibility;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.cases.RetentionCases.NewSign;
import io.kramek.retention.cases.RetentionCases.Signal;
import io.kramek.shared.Paged;
import io.kramek.shared.SubjectRef;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs of leaving that nobody reports, in purchases and in contracts that end, found after a
 * review of all customers' value. A case is opened only for those whom the table of efforts wants
 * to keep, as many as a night may bring; the rest is listed. A review as of a day that is over
 * opens none: what it would find is not how things stand.
 */
@Service
@Transactional
public class ReviewSigns {

  private static final Logger LOG = LoggerFactory.getLogger(ReviewSigns.class);

  /** A customer worth keeping, for whom there was no room in the night. */
  public record WaitingCustomer(
      CustomerName customer, Signal signal, int seriousness, String tier, LocalDate asOf) {}

  private final JdbcClient jdbc;
  private final SignSearch search;
  private final RetentionCases cases;
  private final ContractEnds contracts;
  private final RetentionSettings settings;
  private final Visibility visibility;
  private final CompanyDay day;
  private final Clock clock;

  ReviewSigns(
      JdbcClient jdbc,
      SignSearch search,
      RetentionCases cases,
      ContractEnds contracts,
      RetentionSettings settings,
      Visibility visibility,
      CompanyDay day,
      Clock clock) {
    this.jdbc = jdbc;
    this.search = search;
    this.cases = cases;
    this.contracts = contracts;
    this.settings = settings;
    this.visibility = visibility;
    this.day = day;
    this.clock = clock;
  }

  /**
   * Looks for signs after a review that has come to its end, once; nodes may ask side by side.
   *
   * @return whether there was one
   */
  public boolean lookAfterReview() {
    LocalDate today = day.today();
    Optional<UUID> review =
        jdbc.sql(
                """
                select id from value_review where finished_at is not null and stage = 'DONE' and as_of = ?
                  and signs_looked_at is null order by finished_at limit 1 for update skip locked
                """)
            .param(today)
            .query(UUID.class)
            .optional();
    review.ifPresent(
        done -> {
          look(today);
          jdbc.sql("update value_review set signs_looked_at = ? where id = ?")
              .params(clock.instant().atOffset(ZoneOffset.UTC), done)
              .update();
        });
    return review.isPresent();
  }

  /** Whether signs were looked for after every review of a day that has come to its end. */
  @Transactional(readOnly = true)
  public boolean isLookedAfter(LocalDate asOf) {
    return jdbc.sql(
            """
            select not exists (select 1 from value_review
              where finished_at is not null and stage = 'DONE' and as_of = ? and signs_looked_at is null)
            """)
        .param(asOf)
        .query(Boolean.class)
        .single();
  }

  /** Looks for signs as of a day, and opens what the night has room for. */
  void look(LocalDate asOf) {
    jdbc.sql(
            """
            select distinct r.customer_id from retention_case r
            where r.state <> 'CLOSED' and not exists (select 1 from customer c where c.id = r.customer_id)
            """)
        .query(UUID.class)
        .list()
        .forEach(gone -> cases.customerGone(new CustomerId(gone)));
    search.find(asOf, settings.now().contactDays());
    openCases(asOf);
    contracts.look(asOf, settings.now().nightlyMost());
  }

  private void openCases(LocalDate asOf) {
    List<NewSign> worst =
        jdbc.sql(
                """
            delete from retention_waiting where customer_id in
              (select customer_id from retention_waiting order by seriousness desc, worth desc nulls last, customer_id
                limit :most)
            returning customer_id, signal, seriousness
            """)
            .param("most", settings.now().nightlyMost())
            .query(
                (row, n) ->
                    new NewSign(
                        new CustomerId(row.getObject("customer_id", UUID.class)),
                        Signal.valueOf(row.getString("signal")),
                        row.getInt("seriousness"),
                        null,
                        "review " + asOf + " " + row.getString("customer_id")))
            .list();
    worst.forEach(cases::signal);
    LOG.info("The review of {} opened {} cases", asOf, worst.size());
  }

  /** Those for whom there was no room, the most serious first. */
  @Transactional(readOnly = true)
  public Paged<WaitingCustomer> waiting(Paged.Request page) {
    String from =
        """
         from retention_waiting w join customer c on c.id = w.customer_id
        where not exists (select 1 from retention_case r where r.customer_id = c.id and r.state <> 'CLOSED') and """
            + " "
            + visibility.of("c", SubjectRef.CUSTOMER);
    long total =
        jdbc.sql("select count(*)" + from)
            .params(visibility.parameters())
            .query(Long.class)
            .single();
    List<WaitingCustomer> rows =
        jdbc.sql(
                "select c.id, c.name, w.signal, w.seriousness, w.tier, w.as_of"
                    + from
                    + " order by w.seriousness desc, w.worth desc nulls last, w.customer_id limit :limit offset :offset")
            .params(visibility.parameters())
            .param("limit", page.size())
            .param("offset", page.offset())
            .query(
                (row, n) ->
                    new WaitingCustomer(
                        new CustomerName(row.getObject("id", UUID.class), row.getString("name")),
                        Signal.valueOf(row.getString("signal")),
                        row.getInt("seriousness"),
                        row.getString("tier"),
                        row.getObject("as_of", LocalDate.class)))
            .list();
    return Paged.of(rows, page, total);
  }
}
