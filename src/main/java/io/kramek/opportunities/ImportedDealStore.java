package io.kramek.opportunities;

import io.kramek.customers.CustomerId;
import io.kramek.customers.CustomerImports.Adoption;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.opportunities.OpportunityImports.ImportedDeal;
import io.kramek.opportunities.OpportunityImports.ImportedItem;
import io.kramek.shared.Money;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds and writes the deals of imports, many of them in a few statements. */
@Repository
class ImportedDealStore {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A deal that came before: what the other system said then, and where it said the deal stood. */
  record Known(UUID id, UUID digest, String stage) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final String currency;

  ImportedDealStore(JdbcTemplate jdbc, Clock clock, @Value("${kramek.currency}") String currency) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.currency = currency;
  }

  /** Those of the deals that have come before, by the ids of the other system. */
  Map<String, Known> known(List<ImportedDeal> deals) {
    Map<String, Known> known = new HashMap<>();
    String[] ids = deals.stream().map(ImportedDeal::externalId).toArray(String[]::new);
    jdbc.query(
        "select id, external_id, imported_digest, imported_stage from opportunity where external_id = any(?)",
        row -> {
          UUID digest = row.getObject("imported_digest", UUID.class);
          known.put(
              row.getString("external_id"),
              new Known(row.getObject("id", UUID.class), digest, row.getString("imported_stage")));
        },
        (Object) ids);
    return known;
  }

  /** Who sells to customers: the owner of their latest open deal, else of their latest one. */
  List<Adoption> sellersOf(List<CustomerId> customers) {
    UUID[] ids = customers.stream().map(CustomerId::value).toArray(UUID[]::new);
    return jdbc.query(
        """
        select distinct on (customer_id) customer_id, owner_id, team_id from opportunity
        where customer_id = any(?) and owner_id is not null
        order by customer_id, (status = 'OPEN') desc, created_at desc, id
        """,
        (row, n) -> {
          UUID team = row.getObject("team_id", UUID.class);
          return new Adoption(
              new CustomerId(row.getObject("customer_id", UUID.class)),
              new UserId(row.getObject("owner_id", UUID.class)),
              team == null ? null : new TeamId(team));
        },
        (Object) ids);
  }

  /** Begins to gather what is to be written. */
  Writing writing() {
    return new Writing();
  }

  /** Gathers deals and writes them together. */
  final class Writing {

    private final List<Object[]> inserts = new ArrayList<>();
    private final List<Object[]> items = new ArrayList<>();
    private final List<Object[]> updates = new ArrayList<>();

    /** A deal that is new here and stands at a stage. */
    void insert(UUID id, ImportedDeal deal, StageRef stage, UUID digest) {
      boolean open = stage.status() == OpportunityStatus.OPEN;
      ImportedItem item = deal.product();
      inserts.add(
          new Object[] {
            id,
            deal.name(),
            customer(deal),
            owner(deal),
            team(deal),
            stage.key(),
            Timestamp.from(open ? clock.instant() : at(deal.closedOn())),
            stage.pipeline(),
            stage.status().name(),
            currency(deal),
            amount(deal),
            item == null ? null : item.listPrice().amount(),
            item == null || item.cost() == null ? null : item.cost().amount(),
            discount(deal),
            deal.externalId(),
            digest,
            stage.key(),
            Timestamp.from(deal.engagedOn() == null ? clock.instant() : at(deal.engagedOn())),
            deal.closedOn() == null ? null : Timestamp.from(at(deal.closedOn()))
          });
      if (item != null) {
        items.add(
            new Object[] {
              id,
              item.id().value(),
              item.name(),
              item.listPrice().amount(),
              item.cost() == null ? null : item.cost().amount(),
              discount(deal),
              deal.closeValue() == null ? item.listPrice().amount() : deal.closeValue().amount(),
              item.maxDiscountPercent()
            });
      }
    }

    /** A deal of which the other system says something else now. */
    void update(UUID id, ImportedDeal deal, boolean moved, UUID digest) {
      updates.add(
          new Object[] {
            deal.name(),
            customer(deal),
            owner(deal),
            team(deal),
            amount(deal),
            digest,
            deal.stage(),
            moved ? deal.stage() : null,
            id
          });
    }

    /** Writes them. */
    void flush() {
      jdbc.batchUpdate(
          """
          insert into opportunity (id, name, customer_id, owner_id, team_id, stage, stage_since, pipeline, status, currency,
            amount, list_amount, cost, discount_percent, external_id, imported_digest, imported_stage, created_at, closed_at, version)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
          """,
          inserts);
      jdbc.batchUpdate(
          """
          insert into opportunity_item (opportunity_id, position, product_id, name, quantity, list_price, cost,
            discount_percent, price, max_discount_percent)
          values (?, 0, ?, ?, 1, ?, ?, ?, ?, ?)
          """,
          items);
      jdbc.batchUpdate(
          """
          update opportunity set name = ?, customer_id = ?, owner_id = ?, team_id = ?, amount = ?, imported_digest = ?,
            imported_stage = ?, pending_target = coalesce(?, pending_target), version = version + 1
          where id = ?
          """,
          updates);
    }
  }

  private static UUID customer(ImportedDeal deal) {
    return deal.customer() == null ? null : deal.customer().value();
  }

  private static UUID owner(ImportedDeal deal) {
    return deal.owner() == null ? null : deal.owner().value();
  }

  private static UUID team(ImportedDeal deal) {
    return deal.team() == null ? null : deal.team().value();
  }

  private static BigDecimal amount(ImportedDeal deal) {
    return deal.closeValue() == null ? null : deal.closeValue().amount();
  }

  /** What the customer was spared of the list price, in percent; nothing where nothing was sold. */
  private static BigDecimal discount(ImportedDeal deal) {
    ImportedItem item = deal.product();
    Money value = deal.closeValue();
    boolean known =
        item != null
            && value != null
            && value.amount().signum() > 0
            && item.listPrice().amount().signum() > 0;
    if (!known) {
      return BigDecimal.ZERO;
    }
    BigDecimal spared = item.listPrice().amount().subtract(value.amount());
    return Offer.percent(spared, item.listPrice().amount()).min(HUNDRED);
  }

  private String currency(ImportedDeal deal) {
    if (deal.closeValue() != null) {
      return deal.closeValue().currency();
    }
    return deal.product() == null ? currency : deal.product().listPrice().currency();
  }

  /** Only the day is told. Its noon is on that day wherever the company is; today, it is now. */
  private Instant at(LocalDate day) {
    Instant now = clock.instant();
    Instant noon = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    return noon.isAfter(now) && !day.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC)) ? now : noon;
  }
}
