package io.kramek.opportunities;

import io.kramek.customers.CustomerId;
import io.kramek.customers.CustomerImports;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.opportunities.process.OpportunityPipelineProcess;
import io.kramek.opportunities.process.Pipeline;
import io.kramek.products.ProductId;
import io.kramek.shared.Ids;
import io.kramek.shared.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
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

  private final ImportedDealStore store;
  private final OpportunityPipelineProcess process;
  private final CustomerImports customers;
  private final ApplicationEventPublisher events;

  OpportunityImports(
      ImportedDealStore store,
      OpportunityPipelineProcess process,
      CustomerImports customers,
      ApplicationEventPublisher events) {
    this.store = store;
    this.process = process;
    this.customers = customers;
    this.events = events;
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
    Map<String, ImportedDealStore.Known> known = store.known(deals);
    return deals.stream()
        .map(
            deal -> {
              ImportedDealStore.Known former = known.get(deal.externalId());
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
    Map<String, ImportedDealStore.Known> known = store.known(deals);
    List<Imported> results = new ArrayList<>();
    ImportedDealStore.Writing writing = store.writing();
    List<Runnable> engine = new ArrayList<>();
    Set<OpportunityId> won = new HashSet<>();
    for (ImportedDeal deal : deals) {
      Pipeline.Stage stage = pipeline.stage(deal.stage()).orElseThrow();
      boolean open = stage.status() == OpportunityStatus.OPEN;
      UUID digest = digest(deal);
      ImportedDealStore.Known former = known.get(deal.externalId());
      if (former == null) {
        UUID id = Ids.next();
        writing.insert(id, deal, pipeline.ref(stage), digest);
        if (open) {
          engine.add(
              () -> process.startAt(new OpportunityId(id), stage.key(), deal.owner(), deal.team()));
        }
        results.add(new Imported(id, Result.CREATED));
        known.put(deal.externalId(), new ImportedDealStore.Known(id, digest, stage.key()));
        if (stage.status() == OpportunityStatus.WON) {
          won.add(new OpportunityId(id));
        }
      } else if (former.digest().equals(digest)) {
        results.add(new Imported(former.id(), Result.UNCHANGED));
      } else {
        boolean moved = !former.stage().equals(stage.key());
        writing.update(former.id(), deal, moved, digest);
        if (moved) {
          engine.add(() -> process.jump(new OpportunityId(former.id()), stage.key()));
        }
        results.add(new Imported(former.id(), Result.UPDATED));
      }
    }
    writing.flush();
    engine.forEach(Runnable::run);
    if (!won.isEmpty()) {
      events.publishEvent(new DealsWonElsewhere(won));
    }
    return results;
  }

  /**
   * Gives customers whom nobody takes care of to whoever sells to them: the owner of their latest
   * open deal, else of their latest one. Else only managers would ever see them.
   */
  public void giveCustomersToTheirSellers() {
    customers.adopt(store.sellersOf(customers.orphans()));
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
}
