package io.kramek.opportunities;

import io.kramek.approvals.ApprovalSubject;
import io.kramek.customers.CustomerId;
import io.kramek.identity.UserId;
import io.kramek.opportunities.process.OpportunityPipelineProcess;
import io.kramek.opportunities.process.Pipeline;
import io.kramek.shared.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads what the stage gate and the policy would see of the offers of a time, all of them in one
 * query, and the tiers of their customers in another.
 */
@Repository
class PastOffers {

  private static final int AT_ONCE = 5_000;

  private final JdbcTemplate jdbc;
  private final OpportunityPipelineProcess process;
  private final CustomerTiers tiers;
  private final int usualPaymentTermsDays;

  /** An offer of a customer, if it has one, whose tier is not known yet. */
  private record Offer(CustomerTiers.Moment moment, ApprovalSubject.Past past) {}

  PastOffers(
      JdbcTemplate jdbc,
      OpportunityPipelineProcess process,
      CustomerTiers tiers,
      @Value("${kramek.payment-terms-days}") int usualPaymentTermsDays) {
    this.jdbc = jdbc;
    this.process = process;
    this.tiers = tiers;
    this.usualPaymentTermsDays = usualPaymentTermsDays;
  }

  /** The offers that were closed in a time, or stand where they do since a moment of it. */
  List<ApprovalSubject.Past> between(Instant from, Instant to) {
    Map<String, Object> way = way();
    JdbcTemplate many = new JdbcTemplate(jdbc.getDataSource());
    many.setFetchSize(AT_ONCE);
    List<Offer> offers =
        many.query(
            """
        select o.id, o.owner_id, coalesce(o.closed_at, o.stage_since) at, o.discount_percent, o.customer_id,
          coalesce(
            (select a.country from customer_address a where a.customer_id = o.customer_id and a.country is not null
              order by a.kind <> 'SEAT', a.id limit 1),
            (select c.country from calendar c left join team_calendar t on t.calendar_id = c.id and t.team_id = o.team_id
              where c.company or t.team_id is not null order by t.team_id is null limit 1)) country,
          o.amount, o.currency, limits.max_discount,
          case when o.amount > 0 and o.cost is not null then round((o.amount - o.cost) * 100 / o.amount, 2) end margin,
          main.name product, coalesce(o.payment_terms_days, ?) payment_terms, o.non_standard_terms is not null own_terms
        from opportunity o
          left join (select opportunity_id, min(max_discount_percent) max_discount from opportunity_item
            group by opportunity_id) limits on limits.opportunity_id = o.id
          left join (select distinct on (opportunity_id) opportunity_id, name from opportunity_item
            order by opportunity_id, price * quantity desc) main on main.opportunity_id = o.id
        where o.owner_id is not null and o.amount is not null
          and coalesce(o.closed_at, o.stage_since) >= ? and coalesce(o.closed_at, o.stage_since) < ?
        """,
            (row, n) -> offer(row, way),
            usualPaymentTermsDays,
            Timestamp.from(from),
            Timestamp.from(to));
    Map<CustomerTiers.Moment, String> known =
        tiers.at(offers.stream().map(Offer::moment).filter(Objects::nonNull).distinct().toList());
    offers.forEach(offer -> offer.past().facts().put("tier", known.get(offer.moment())));
    return offers.stream().map(Offer::past).toList();
  }

  /** The move on which an approval is drawn: what the gate is asked about. */
  private Map<String, Object> way() {
    Map<String, Object> way = new HashMap<>();
    Pipeline pipeline = process.pipeline();
    for (Pipeline.Stage stage : pipeline.stages()) {
      pipeline.from(stage.key()).stream()
          .filter(Pipeline.Move::approvable)
          .filter(move -> move.direction() != Pipeline.Direction.BACK)
          .findFirst()
          .ifPresent(
              move -> {
                way.putIfAbsent("from", stage.key());
                way.putIfAbsent("to", move.target());
              });
    }
    return way;
  }

  private static Offer offer(ResultSet row, Map<String, Object> way) throws SQLException {
    UUID customer = row.getObject("customer_id", UUID.class);
    Instant at = row.getTimestamp("at").toInstant();
    Map<String, Object> facts = new HashMap<>(way);
    facts.put(
        "amount",
        Money.rounded(row.getBigDecimal("amount"), row.getString("currency")).minorUnits());
    facts.put("discountPercent", number(row.getBigDecimal("discount_percent")));
    facts.put("maxDiscountPercent", number(row.getBigDecimal("max_discount")));
    facts.put("marginPercent", number(row.getBigDecimal("margin")));
    facts.put("product", row.getString("product"));
    facts.put("country", row.getString("country"));
    facts.put("paymentTermsDays", row.getInt("payment_terms"));
    facts.put("hasNonStandardTerms", row.getBoolean("own_terms"));
    facts.put("hasCustomer", customer != null);
    facts.put("hasAmount", true);
    facts.put("hasExpectedClose", true);
    facts.put("hasItems", true);
    facts.put("hasDecisionMaker", true);
    return new Offer(
        customer == null ? null : new CustomerTiers.Moment(new CustomerId(customer), at),
        new ApprovalSubject.Past(
            row.getObject("id", UUID.class),
            new UserId(row.getObject("owner_id", UUID.class)),
            at,
            facts));
  }

  private static Number number(BigDecimal percent) {
    return percent == null ? null : percent.stripTrailingZeros();
  }
}
