package io.kramek.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.products.Products.Facts;
import io.kramek.shared.Ids;
import io.kramek.shared.Money;
import io.kramek.shared.Problem;
import java.math.BigDecimal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProductTest {

  @Test
  void aProductHasANameAndAPrice() {
    refuses("name", "required", () -> product(facts(null, Money.of(1, "EUR"), null)));
    refuses("listPrice", "required", () -> product(facts("Mill", null, null)));
  }

  @Test
  void priceAndCostAreCountedInOneCurrency() {
    refuses(
        "cost",
        "otherCurrency",
        () -> product(facts("Mill", Money.of(1, "EUR"), Money.of(1, "CZK"))));
    Product mill = product(facts("Mill", Money.of(2, "EUR"), Money.of(1, "EUR")));
    refuses("cost", "otherCurrency", () -> mill.change(facts(null, Money.of(50, "CZK"), null)));
    mill.change(facts(null, Money.of(50, "CZK"), Money.of(25, "CZK")));
    assertThat(mill.facts().cost()).isEqualTo(Money.of(25, "CZK"));
  }

  @Test
  void nothingCostsLessThanNothing() {
    refuses("listPrice", "outOfRange", () -> product(facts("Mill", Money.of(-1, "EUR"), null)));
  }

  @Test
  void nothingIsGivenAwayUnlessThePriceListSaysSo() {
    assertThat(product(facts("Mill", Money.of(1, "EUR"), null)).facts().maxDiscountPercent())
        .isEqualByComparingTo(BigDecimal.ZERO);
  }

  private static Product product(Facts facts) {
    return new Product(new ProductId(Ids.next()), facts);
  }

  private static Facts facts(String name, Money price, Money cost) {
    return new Facts(name, null, null, price, cost, null, null, null, null, null);
  }

  private static void refuses(String field, String code, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.fields()).containsExactly(new Problem.Field(field, code)));
  }
}
