package io.kramek.products;

import io.kramek.products.Products.Facts;
import io.kramek.shared.Changes;
import io.kramek.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over price lists from other systems, many products at a time. What a person has changed
 * here stays, as long as the other system goes on saying the same.
 */
@Service
@Transactional
public class ProductImports {

  /** What became of an imported product. */
  public enum Result {
    CREATED,
    UPDATED,
    UNCHANGED
  }

  /** An imported product, and what became of it. */
  public record Imported(ProductId id, Result result) {}

  private final ProductRepository products;
  private final ProductQueries queries;
  private final Changes changes;
  private final ApplicationEventPublisher events;

  ProductImports(
      ProductRepository products,
      ProductQueries queries,
      Changes changes,
      ApplicationEventPublisher events) {
    this.products = products;
    this.queries = queries;
    this.changes = changes;
    this.events = events;
  }

  /**
   * Takes over products, recognised by their codes, else by their names; the same again change
   * nothing. What the other system does not know is {@code null}, and is then left as it is.
   *
   * @param list no two of them the same
   * @return what became of each, in their order
   */
  public List<Imported> importAll(List<Facts> list) {
    List<UUID> recognised = queries.recognise(list);
    Map<UUID, Product> known = known(recognised);
    List<Imported> results = new ArrayList<>();
    List<Product> written = new ArrayList<>();
    Set<ProductId> restocked = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      Facts facts = list.get(i);
      UUID digest = digest(facts);
      Product product = known.get(recognised.get(i));
      Result result = Result.UNCHANGED;
      if (product == null) {
        product = new Product(new ProductId(Ids.next()), facts);
        result = Result.CREATED;
      } else if (!product.hasLearned(digest)) {
        result = update(product, facts, restocked);
      }
      if (!product.hasLearned(digest)) {
        product.learned(digest);
        written.add(product);
      }
      results.add(new Imported(product.id(), result));
    }
    products.saveAllAndFlush(written);
    if (!restocked.isEmpty()) {
      events.publishEvent(new StockChanged(restocked));
    }
    return results;
  }

  /** What would become of products if they were taken over now. */
  @Transactional(readOnly = true)
  public List<Result> foresee(List<Facts> list) {
    List<UUID> recognised = queries.recognise(list);
    Map<UUID, Product> known = known(recognised);
    return IntStream.range(0, list.size())
        .mapToObj(i -> foresee(known.get(recognised.get(i)), list.get(i)))
        .toList();
  }

  private static Result foresee(Product product, Facts facts) {
    if (product == null) {
      return Result.CREATED;
    }
    return product.hasLearned(digest(facts)) ? Result.UNCHANGED : Result.UPDATED;
  }

  private Map<UUID, Product> known(List<UUID> recognised) {
    return products.findAllById(recognised.stream().filter(id -> id != null).toList()).stream()
        .collect(Collectors.toMap(product -> product.id().value(), Function.identity()));
  }

  private Result update(Product product, Facts facts, Set<ProductId> restocked) {
    Map<String, Object> before = Products.remembered(product);
    product.change(facts);
    Map<String, Object> after = Products.remembered(product);
    if (before.equals(after)) {
      return Result.UNCHANGED;
    }
    if (Products.stockDiffers(before, after)) {
      restocked.add(product.id());
    }
    changes.record(Products.subject(product.id()), product.version() + 1, before, after);
    return Result.UPDATED;
  }

  private static UUID digest(Facts facts) {
    return UUID.nameUUIDFromBytes(facts.toString().getBytes(StandardCharsets.UTF_8));
  }
}
