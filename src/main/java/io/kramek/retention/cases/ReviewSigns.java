package io.kramek.retention.cases;

import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers.CustomerName;
import io.kramek.decisions.DecisionTable;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.identity.Visibility;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.Fact;
import io.kramek.retention.HouseCurrency;
import io.kramek.retention.ValueReviewed;
import io.kramek.retention.cases.RetentionCases.NewSign;
import io.kramek.retention.cases.RetentionCases.Signal;
import io.kramek.shared.Paged;
import io.kramek.shared.SubjectRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
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
  private final ReleasedDecisions released;
  private final RetentionCases cases;
  private final ContractEnds contracts;
  private final RetentionSettings settings;
  private final HouseCurrency currency;
  private final Visibility visibility;
  private final CompanyDay day;

  ReviewSigns(
      JdbcClient jdbc,
      ReleasedDecisions released,
      RetentionCases cases,
      ContractEnds contracts,
      RetentionSettings settings,
      HouseCurrency currency,
      Visibility visibility,
      CompanyDay day) {
    this.jdbc = jdbc;
    this.released = released;
    this.cases = cases;
    this.contracts = contracts;
    this.settings = settings;
    this.currency = currency;
    this.visibility = visibility;
    this.day = day;
  }

  @EventListener
  void on(ValueReviewed reviewed) {
    if (reviewed.asOf().equals(day.today())) {
      look(reviewed.asOf());
    }
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
    find(asOf);
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

  /** Lists everybody who shows a sign and is worth keeping, in one statement. */
  private void find(LocalDate asOf) {
    jdbc.sql("delete from retention_waiting").update();
    Optional<DecisionTable> churn = released.inForce(ChurnSignals.DECISION).compiled();
    Optional<DecisionTable> effort = released.inForce(EffortDecisions.DECISION).compiled();
    if (churn.isEmpty() || effort.isEmpty()) {
      LOG.warn("A table of retention is not compiled: the review opens no cases");
      return;
    }
    jdbc.sql(statement(churn.get(), effort.get()))
        .param("asOf", asOf)
        .param("minor", currency.minorUnits())
        .param("days", settings.now().contactDays())
        .update();
  }

  private static String statement(DecisionTable churn, DecisionTable effort) {
    String facts =
        Arrays.stream(Fact.values())
            .map(fact -> fact.sql() + " as \"" + fact.key() + "\"")
            .collect(Collectors.joining(", "));
    Map<String, String> signed = columns(effort, "y");
    signed.put("signal", "y.signal");
    signed.put("seriousness", "y.seriousness");
    return """
        insert into retention_waiting (customer_id, as_of, signal, seriousness, tier, worth)
        select y.id, :asOf, y.signal, y.seriousness, y.tier, y."margin12" from (
          select x.*, s.signal, s.seriousness from (
            select c.id, %s from %s where f.last_purchase_on is not null
              and not exists (select 1 from retention_case r where r.customer_id = c.id
                and (r.state <> 'CLOSED' or r.opened_at > cast(:asOf as date) - :days))) x
          cross join lateral (select v.signal, v.seriousness from unnest(%s) n
            join (values %s) v (rule, signal, seriousness) on v.rule = n
            order by v.seriousness desc, v.rule limit 1) s) y
        where %s
        """
        .formatted(
            facts,
            CustomerFacts.SOURCE,
            churn.sql(columns(churn, "x")),
            signs(churn),
            effort.resultSql("keep", effort.sql(signed)));
  }

  /** Where the facts of a table stand; what is no fact is what happened, and nothing did. */
  private static Map<String, String> columns(DecisionTable table, String alias) {
    List<String> facts = Arrays.stream(Fact.values()).map(Fact::key).toList();
    Map<String, String> columns = new LinkedHashMap<>();
    table
        .inputs()
        .forEach(
            (name, type) ->
                columns.put(
                    name,
                    facts.contains(name)
                        ? alias + ".\"" + name + "\""
                        : "null::" + type.sqlType()));
    return columns;
  }

  /** The sign that each rule tells; one that nobody knows is not told. */
  private static String signs(DecisionTable churn) {
    List<String> known = Arrays.stream(Signal.values()).map(Signal::name).toList();
    List<String> signs = new ArrayList<>();
    for (int rule = 1; rule <= churn.size(); rule++) {
      Map<String, Object> told = churn.answerOf(new Integer[] {rule}).results().get(0);
      if (known.contains(told.get("signal")) && told.get("seriousness") instanceof Number serious) {
        signs.add("(%d, '%s', %d)".formatted(rule, told.get("signal"), serious.intValue()));
      }
    }
    signs.add("(0, null, 0)");
    return String.join(", ", signs);
  }

  /** Those for whom there was no room, the most serious first. */
  @Transactional(readOnly = true)
  public Paged<WaitingCustomer> waiting(Paged.Request page) {
    String from =
        " from retention_waiting w join customer c on c.id = w.customer_id where "
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
