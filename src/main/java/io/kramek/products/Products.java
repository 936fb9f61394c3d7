package io.kramek.products;

import io.kramek.shared.Changes;
import io.kramek.shared.Ids;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the price list. Everybody who works here sees all of it. */
@Service
@Transactional
public class Products {

  /** What somebody else sells instead, and how it compares. */
  public record CompetitorProduct(
      String name, @Nullable String product, @Nullable String comparison) {}

  /**
   * Facts of a product. Where facts are changed, {@code null} leaves a fact as it is and an empty
   * text takes it away.
   *
   * @param cost what it costs us; {@code null} where nobody knows
   * @param maxDiscountPercent what may be given away without asking
   * @param available pieces at hand now
   */
  public record Facts(
      String name,
      String code,
      String series,
      Money listPrice,
      Money cost,
      BigDecimal maxDiscountPercent,
      Map<String, String> properties,
      List<CompetitorProduct> competitors,
      Integer available,
      LocalDate nextDelivery) {}

  /** Facts that are no text, and can be taken away. */
  public enum Fact {
    COST,
    MAX_DISCOUNT_PERCENT,
    AVAILABLE,
    NEXT_DELIVERY
  }

  /**
   * What an offer needs to know.
   *
   * @param cost {@code null} where nobody knows: then there is no margin to tell
   */
  public record Priced(
      ProductId id, String name, Money listPrice, Money cost, BigDecimal maxDiscountPercent) {}

  /**
   * What there is of a product.
   *
   * @param available pieces at hand now; {@code null} where nobody counts them: then there is
   *     always enough
   * @param nextDelivery {@code null} where nobody knows
   */
  public record Stock(
      ProductId id,
      String name,
      Money listPrice,
      @Nullable Integer available,
      @Nullable LocalDate nextDelivery) {

    /** Whether so many can be had now. */
    public boolean covers(int quantity) {
      return available == null || available >= quantity;
    }
  }

  /**
   * What may be sold instead, and why it fits. The fit is the sum of 40 for the same series, 30
   * less the share by which the prices differ (the dearer of the two is the whole; another currency
   * earns nothing), and 30 times the share of the wanted product's properties that are the same.
   * What nobody knows earns nothing, so that 100 is a product that is known to be alike.
   *
   * @param fit 0 to 100
   * @param priceDifferencePercent against the wanted product, below zero where it is cheaper;
   *     {@code null} where it cannot be told
   * @param sameProperties names of the properties that are the same
   * @param comparedProperties how many properties the wanted product has
   */
  public record Alternative(
      UUID id,
      String name,
      @Nullable String code,
      Money listPrice,
      @Nullable Integer available,
      int fit,
      boolean sameSeries,
      @Nullable BigDecimal priceDifferencePercent,
      List<String> sameProperties,
      int comparedProperties) {}

  /** A product in a list. */
  public record ProductRow(
      UUID id,
      String name,
      @Nullable String code,
      @Nullable String series,
      @Nullable Money listPrice,
      @Nullable BigDecimal maxDiscountPercent,
      @Nullable Integer available,
      @Nullable LocalDate nextDelivery) {}

  /** Everything about one product. */
  public record ProductView(
      UUID id,
      String name,
      @Nullable String code,
      @Nullable String series,
      @Nullable Money listPrice,
      @Nullable Money cost,
      @Nullable BigDecimal maxDiscountPercent,
      Map<String, String> properties,
      List<CompetitorProduct> competitors,
      @Nullable Integer available,
      @Nullable LocalDate nextDelivery,
      long version) {}

  private final ProductRepository products;
  private final ProductQueries queries;
  private final Changes changes;
  private final ApplicationEventPublisher events;

  Products(
      ProductRepository products,
      ProductQueries queries,
      Changes changes,
      ApplicationEventPublisher events) {
    this.products = products;
    this.queries = queries;
    this.changes = changes;
    this.events = events;
  }

  /** Puts a product on the price list. */
  public ProductId add(Facts facts) {
    requireFree(facts.code(), null);
    return products.saveAndFlush(new Product(new ProductId(Ids.next()), facts)).id();
  }

  /**
   * Changes a product.
   *
   * @param forgotten facts that are taken away; a text is taken away by an empty one
   * @param seenVersion the version on which the change is based
   * @throws Problem {@code stale}, with what others have changed since
   */
  public ProductView change(ProductId id, Facts facts, Set<Fact> forgotten, long seenVersion) {
    Product product = products.lock(id.value()).orElseThrow(Problem::notFound);
    if (product.version() != seenVersion) {
      throw changes.stale(subject(id), seenVersion);
    }
    requireFree(facts.code(), id);
    Map<String, Object> before = remembered(product);
    forgotten.forEach(product::forget);
    product.change(facts);
    products.saveAndFlush(product);
    Map<String, Object> after = remembered(product);
    changes.record(subject(id), product.version(), before, after);
    if (stockDiffers(before, after)) {
      events.publishEvent(new StockChanged(Set.of(id)));
    }
    return view(product);
  }

  /** A page of the products that have every word of the query somewhere; by name. */
  @Transactional(readOnly = true)
  public Paged<ProductRow> find(String query, Paged.Request page) {
    return queries.find(query, page);
  }

  /** Everything about one product. */
  @Transactional(readOnly = true)
  public ProductView get(ProductId id) {
    return view(products.findById(id.value()).orElseThrow(Problem::notFound));
  }

  /** The prices of today; what is not on the price list is not in the answer. */
  @Transactional(readOnly = true)
  public Map<ProductId, Priced> priced(Collection<ProductId> ids) {
    return queries.priced(ids);
  }

  /**
   * What there is of a product.
   *
   * @throws Problem {@code notFound}
   */
  @Transactional(readOnly = true)
  public Stock stock(ProductId id) {
    return queries.stock(id).orElseThrow(Problem::notFound);
  }

  /**
   * What could be sold instead now, the best fit first: products of which there are so many, and
   * that share the series or a property with the wanted one. A price alone makes no alternative.
   *
   * @param most so many at most
   */
  @Transactional(readOnly = true)
  public List<Alternative> alternatives(ProductId wanted, int quantity, int most) {
    return queries.alternatives(wanted, quantity, most);
  }

  private void requireFree(String code, ProductId own) {
    if (code != null && queries.isTaken(code.strip(), own)) {
      throw Problem.invalid(new Problem.Field("code", "taken"));
    }
  }

  /** Whether there is another number of pieces, or another day of delivery, than before. */
  static boolean stockDiffers(Map<String, Object> before, Map<String, Object> after) {
    return !Objects.equals(before.get("available"), after.get("available"))
        || !Objects.equals(before.get("nextDelivery"), after.get("nextDelivery"));
  }

  static SubjectRef subject(ProductId id) {
    return new SubjectRef("product", id.value());
  }

  /** The facts as they are told to whoever comes late. */
  static Map<String, Object> remembered(Product product) {
    Facts facts = product.facts();
    return Changes.facts()
        .put("name", facts.name())
        .put("code", facts.code())
        .put("series", facts.series())
        .put("listPrice", facts.listPrice())
        .put("cost", facts.cost())
        .put("maxDiscountPercent", facts.maxDiscountPercent().stripTrailingZeros().toPlainString())
        .put(
            "properties",
            new TreeMap<>(facts.properties())
                .entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()).toList())
        .put(
            "competitors",
            facts.competitors().stream()
                .map(other -> other.name() + " " + other.product() + ": " + other.comparison())
                .toList())
        .put("available", facts.available())
        .put("nextDelivery", facts.nextDelivery())
        .build();
  }

  private static ProductView view(Product product) {
    Facts facts = product.facts();
    return new ProductView(
        product.id().value(),
        facts.name(),
        facts.code(),
        facts.series(),
        facts.listPrice(),
        facts.cost(),
        facts.maxDiscountPercent(),
        facts.properties(),
        facts.competitors(),
        facts.available(),
        facts.nextDelivery(),
        product.version());
  }
}
