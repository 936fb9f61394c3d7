package io.kramek.opportunities;

import io.kramek.customers.CustomerId;
import io.kramek.customers.Customers;
import io.kramek.opportunities.process.StageStays;
import io.kramek.shared.Money;
import io.kramek.shared.SubjectRef;
import io.kramek.studio.replay.ReplaySource;
import io.kramek.studio.replay.Story;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Tells the closed deals of a time with all that is known of them, for a replay. What a deal must
 * have had because it was closed is not taken from it: the day it was closed stands for the day
 * that was expected.
 */
@Repository
@Order(1)
class DealStories implements ReplaySource {

  private static final String PROCESS = "opportunityPipeline";

  private final JdbcTemplate jdbc;
  private final StageStays stays;
  private final Customers customers;
  private final int usualPaymentTermsDays;

  DealStories(
      JdbcTemplate jdbc,
      StageStays stays,
      Customers customers,
      @Value("${kramek.payment-terms-days}") int usualPaymentTermsDays) {
    this.jdbc = jdbc;
    this.stays = stays;
    this.customers = customers;
    this.usualPaymentTermsDays = usualPaymentTermsDays;
  }

  /** A closed deal before it is known where it stood. */
  private record Closed(
      UUID id, UUID customer, Instant begins, Instant ends, Map<String, Object> facts) {}

  @Override
  public String process() {
    return PROCESS;
  }

  @Override
  public String subjectType() {
    return SubjectRef.OPPORTUNITY;
  }

  @Override
  public List<Story> ended(Instant from, Instant to) {
    List<Closed> closed = closed(from, to);
    Map<UUID, List<Story.Stay>> known = stays.of(closed.stream().map(Closed::id).toList());
    Map<UUID, Boolean> decisionMakers =
        closed.stream()
            .map(Closed::customer)
            .filter(Objects::nonNull)
            .distinct()
            .collect(
                Collectors.toMap(id -> id, id -> customers.hasDecisionMaker(new CustomerId(id))));
    List<Story> stories = new ArrayList<>();
    for (Closed deal : closed) {
      deal.facts()
          .put("hasDecisionMaker", deal.customer() != null && decisionMakers.get(deal.customer()));
      List<Story.Stay> way = known.getOrDefault(deal.id(), List.of());
      stories.add(
          new Story(
              deal.id().toString(),
              PROCESS,
              deal.begins(),
              deal.ends(),
              way.isEmpty(),
              deal.facts(),
              way));
    }
    return stories;
  }

  private List<Closed> closed(Instant from, Instant to) {
    return jdbc.query(
        """
        select o.id, o.customer_id, o.owner_id, o.team_id, o.status, o.created_at, o.closed_at, o.discount_percent, o.amount,
          o.currency, limits.max_discount, limits.items is not null has_items,
          case when o.amount > 0 and o.cost is not null then round((o.amount - o.cost) * 100 / o.amount, 2) end margin,
          main.name product, coalesce(o.payment_terms_days, ?) payment_terms, o.non_standard_terms is not null own_terms
        from opportunity o
          left join (select opportunity_id, min(max_discount_percent) max_discount, count(*) items from opportunity_item
            group by opportunity_id) limits on limits.opportunity_id = o.id
          left join (select distinct on (opportunity_id) opportunity_id, name from opportunity_item
            order by opportunity_id, price * quantity desc) main on main.opportunity_id = o.id
        where o.status <> 'OPEN' and o.closed_at >= ? and o.closed_at < ?
        order by o.closed_at, o.id
        """,
        (row, n) -> deal(row),
        usualPaymentTermsDays,
        Timestamp.from(from),
        Timestamp.from(to));
  }

  private static Closed deal(ResultSet row) throws SQLException {
    Map<String, Object> facts = new HashMap<>();
    BigDecimal amount = row.getBigDecimal("amount");
    facts.put(
        "amount",
        amount == null ? null : Money.rounded(amount, row.getString("currency")).minorUnits());
    facts.put("discountPercent", number(row.getBigDecimal("discount_percent")));
    facts.put("maxDiscountPercent", number(row.getBigDecimal("max_discount")));
    facts.put("marginPercent", number(row.getBigDecimal("margin")));
    facts.put("product", row.getString("product"));
    facts.put("paymentTermsDays", row.getInt("payment_terms"));
    facts.put("hasNonStandardTerms", row.getBoolean("own_terms"));
    facts.put("hasCustomer", row.getObject("customer_id") != null);
    facts.put("hasAmount", amount != null);
    facts.put("hasExpectedClose", true);
    facts.put("hasItems", row.getBoolean("has_items"));
    facts.put("outcome", row.getString("status").toLowerCase(Locale.ROOT));
    facts.put("owner", Objects.toString(row.getObject("owner_id"), null));
    facts.put("team", Objects.toString(row.getObject("team_id"), null));
    return new Closed(
        row.getObject("id", UUID.class),
        row.getObject("customer_id", UUID.class),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("closed_at").toInstant(),
        facts);
  }

  private static Number number(BigDecimal percent) {
    return percent == null ? null : percent.stripTrailingZeros();
  }

  @Override
  public Map<String, List<Long>> waits(Instant before) {
    Map<String, List<Long>> waits = new HashMap<>();
    List<Long> all = new ArrayList<>();
    stays
        .before(before)
        .forEach(
            (stage, times) -> {
              waits.put("stage:" + stage, times);
              all.addAll(times);
            });
    waits.put("stage", all);
    return waits;
  }

  @Override
  public Map<UUID, String> names(Collection<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    jdbc.query(
        "select id, name from opportunity where id = any(?)",
        row -> {
          names.put(row.getObject("id", UUID.class), row.getString("name"));
        },
        (Object) ids.toArray(UUID[]::new));
    return names;
  }
}
