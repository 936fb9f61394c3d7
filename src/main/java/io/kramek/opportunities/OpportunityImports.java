package io.kramek.opportunities;

import io.kramek.customers.CustomerId;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.opportunities.process.OpportunityPipelineProcess;
import io.kramek.opportunities.process.Pipeline;
import io.kramek.products.ProductId;
import io.kramek.shared.Ids;
import io.kramek.shared.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over deals from other systems, many at a time. Closed ones become history in a few
 * statements; open ones stand in the pipeline at their stage, with their process running and its
 * clocks starting now.
 */
@Service
@Transactional
public class OpportunityImports {

  /**
   * A deal as another system knows it; what it does not know is {@code null}.
   *
   * @param externalId by which it is recognised when it comes again
   * @param product what was offered, one piece, if known
   * @param closeValue what it was sold for, or is expected to be
   * @param stage key of a stage of the pipeline in force, ends included
   */
  public record ImportedDeal(
      String externalId,
      String name,
      UserId owner,
      TeamId team,
      CustomerId customer,
      ImportedItem product,
      Money closeValue,
      String stage,
      LocalDate engagedOn,
      LocalDate closedOn) {}

  /** The product of a deal at its list price of today. */
  public record ImportedItem(
      ProductId id, String name, Money listPrice, Money cost, BigDecimal maxDiscountPercent) {}

  /**
   * A stage at which deals of other systems may stand.
   *
   * @param open whether the deal then runs; the others are history
   */
  public record ImportedStage(String key, String label, boolean open) {}

  /** What became of an imported deal. */
  public enum Result {
    CREATED,
    UPDATED,
    UNCHANGED
  }

  /** A deal after its import. */
  public record Imported(UUID id, Result result) {}

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A deal that came before: what the other system said then, and where it said the deal stood. */
  private record Known(UUID id, UUID digest, String stage) {}

  private final JdbcTemplate jdbc;
  private final OpportunityPipelineProcess process;
  private final Clock clock;
  private final String currency;

  OpportunityImports(
      JdbcTemplate jdbc,
      OpportunityPipelineProcess process,
      Clock clock,
      @Value("${kramek.currency}") String currency) {
    this.jdbc = jdbc;
    this.process = process;
    this.clock = clock;
    this.currency = currency;
  }

  /** The stages a deal may stand at, in their order, with their labels in a language. */
  @Transactional(readOnly = true)
  public List<ImportedStage> stages(String language) {
    return process.pipeline().stages().stream()
        .map(
            stage ->
                new ImportedStage(
                    stage.key(), stage.label(language), stage.status() == OpportunityStatus.OPEN))
        .toList();
  }

  /** What would become of deals if they were taken over now. */
  @Transactional(readOnly = true)
  public List<Result> foresee(List<ImportedDeal> deals) {
    Map<String, Known> known = known(deals);
    return deals.stream()
        .map(
            deal -> {
              Known former = known.get(deal.externalId());
              if (former == null) {
                return Result.CREATED;
              }
              return former.digest().equals(digest(deal)) ? Result.UNCHANGED : Result.UPDATED;
            })
        .toList();
  }

  /**
   * Takes over deals, in the order given; the same deals again change nothing.
   *
   * @return what became of each
   */
  public List<Imported> importAll(List<ImportedDeal> deals) {
    Pipeline pipeline = process.pipeline();
    Map<String, Known> known = known(deals);
    List<Imported> results = new ArrayList<>();
    List<Object[]> inserts = new ArrayList<>();
    List<Object[]> items = new ArrayList<>();
    List<Object[]> updates = new ArrayList<>();
    List<Runnable> engine = new ArrayList<>();
    for (ImportedDeal deal : deals) {
      Pipeline.Stage stage = pipeline.stage(deal.stage()).orElseThrow();
      boolean open = stage.status() == OpportunityStatus.OPEN;
      UUID digest = digest(deal);
      Known former = known.get(deal.externalId());
      if (former == null) {
        UUID id = Ids.next();
        inserts.add(insert(id, deal, pipeline, stage));
        item(id, deal, items);
        if (open) {
          engine.add(
              () -> process.startAt(new OpportunityId(id), stage.key(), deal.owner(), deal.team()));
        }
        results.add(new Imported(id, Result.CREATED));
        known.put(deal.externalId(), new Known(id, digest, stage.key()));
      } else if (former.digest().equals(digest)) {
        results.add(new Imported(former.id(), Result.UNCHANGED));
      } else {
        boolean moved = !former.stage().equals(stage.key());
        updates.add(update(former.id(), deal, stage, moved));
        if (moved) {
          engine.add(() -> process.jump(new OpportunityId(former.id()), stage.key()));
        }
        results.add(new Imported(former.id(), Result.UPDATED));
      }
    }
    store(inserts, items, updates);
    engine.forEach(Runnable::run);
    return results;
  }

  private void store(List<Object[]> inserts, List<Object[]> items, List<Object[]> updates) {
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

  private Map<String, Known> known(List<ImportedDeal> deals) {
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

  /** Of what the other system says, and nothing of what our price list does. */
  private static UUID digest(ImportedDeal deal) {
    ProductId product = deal.product() == null ? null : deal.product().id();
    List<Object> said =
        Arrays.asList(
            deal.externalId(),
            deal.name(),
            deal.owner(),
            deal.team(),
            deal.customer(),
            product,
            deal.closeValue(),
            deal.stage(),
            deal.engagedOn(),
            deal.closedOn());
    return UUID.nameUUIDFromBytes(said.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Object[] insert(UUID id, ImportedDeal deal, Pipeline pipeline, Pipeline.Stage stage) {
    Instant since =
        stage.status() == OpportunityStatus.OPEN ? clock.instant() : start(deal.closedOn());
    ImportedItem item = deal.product();
    return new Object[] {
      id,
      deal.name(),
      customer(deal),
      owner(deal),
      team(deal),
      stage.key(),
      Timestamp.from(since),
      pipeline.id(),
      stage.status().name(),
      currency(deal),
      amount(deal),
      item == null ? null : item.listPrice().amount(),
      item == null || item.cost() == null ? null : item.cost().amount(),
      discount(deal),
      deal.externalId(),
      digest(deal),
      stage.key(),
      Timestamp.from(deal.engagedOn() == null ? clock.instant() : start(deal.engagedOn())),
      deal.closedOn() == null ? null : Timestamp.from(start(deal.closedOn()))
    };
  }

  private static void item(UUID id, ImportedDeal deal, List<Object[]> items) {
    ImportedItem item = deal.product();
    if (item != null) {
      BigDecimal price =
          deal.closeValue() == null ? item.listPrice().amount() : deal.closeValue().amount();
      items.add(
          new Object[] {
            id,
            item.id().value(),
            item.name(),
            item.listPrice().amount(),
            item.cost() == null ? null : item.cost().amount(),
            discount(deal),
            price,
            item.maxDiscountPercent()
          });
    }
  }

  private static Object[] update(UUID id, ImportedDeal deal, Pipeline.Stage stage, boolean moved) {
    return new Object[] {
      deal.name(),
      customer(deal),
      owner(deal),
      team(deal),
      amount(deal),
      digest(deal),
      stage.key(),
      moved ? stage.key() : null,
      id
    };
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
    return Opportunity.percent(spared, item.listPrice().amount()).min(HUNDRED);
  }

  private String currency(ImportedDeal deal) {
    if (deal.closeValue() != null) {
      return deal.closeValue().currency();
    }
    return deal.product() == null ? currency : deal.product().listPrice().currency();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
