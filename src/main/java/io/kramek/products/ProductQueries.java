package io.kramek.products;

import io.kramek.products.Products.Facts;
import io.kramek.products.Products.Priced;
import io.kramek.products.Products.ProductRow;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import io.kramek.shared.SearchWords;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the price list. */
@Repository
class ProductQueries {

  private final JdbcClient jdbc;

  ProductQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Paged<ProductRow> find(String query, Paged.Request page) {
    SearchWords words = new SearchWords(query);
    String from = " from product where " + words.condition("search");
    Map<String, Object> parameters = new HashMap<>(words.parameters());
    long total = jdbc.sql("select count(*)" + from).params(parameters).query(Long.class).single();
    parameters.put("limit", page.size());
    parameters.put("offset", page.offset());
    List<ProductRow> rows =
        jdbc.sql("select *" + from + " order by name, id limit :limit offset :offset")
            .params(parameters)
            .query(ProductQueries::row)
            .list();
    return Paged.of(rows, page, total);
  }

  private static ProductRow row(ResultSet row, int n) throws SQLException {
    return new ProductRow(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("code"),
        row.getString("series"),
        Money.rounded(row.getBigDecimal("list_price"), row.getString("currency")),
        row.getBigDecimal("max_discount_percent"),
        row.getObject("available", Integer.class),
        row.getObject("next_delivery", LocalDate.class));
  }

  Map<ProductId, Priced> priced(Collection<ProductId> ids) {
    Map<ProductId, Priced> priced = new HashMap<>();
    jdbc.sql(
            """
            select id, name, currency, list_price, cost, max_discount_percent from product where id = any(:ids)
            """)
        .param("ids", ids.stream().map(ProductId::value).toArray(UUID[]::new))
        .query(ProductQueries::priced)
        .list()
        .forEach(product -> priced.put(product.id(), product));
    return priced;
  }

  private static Priced priced(ResultSet row, int n) throws SQLException {
    String currency = row.getString("currency");
    BigDecimal cost = row.getBigDecimal("cost");
    return new Priced(
        new ProductId(row.getObject("id", UUID.class)),
        row.getString("name"),
        Money.rounded(row.getBigDecimal("list_price"), currency),
        cost == null ? null : Money.rounded(cost, currency),
        row.getBigDecimal("max_discount_percent"));
  }

  boolean isTaken(String code, ProductId except) {
    return jdbc.sql(
            "select exists (select 1 from product where code = :code and id is distinct from :except::uuid)")
        .param("code", code)
        .param("except", except == null ? null : except.value())
        .query(Boolean.class)
        .single();
  }

  /** Which products of the price list these are, in their order; {@code null} for new ones. */
  List<UUID> recognise(List<Facts> list) {
    List<UUID> known = new ArrayList<>(Collections.nCopies(list.size(), null));
    jdbc.sql(
            """
            select r.n, k.id from unnest(:codes::text[], :names::text[]) with ordinality r (code, name, n)
            cross join lateral (
              select p.id, 0 rank from product p where p.code = r.code
              union all
              select p.id, 1 from product p where folded(p.name) = folded(r.name) and coalesce(p.code = r.code, true)
              order by rank, id limit 1) k
            """)
        .param("codes", list.stream().map(Facts::code).toArray(String[]::new))
        .param("names", list.stream().map(Facts::name).toArray(String[]::new))
        .query(
            row -> {
              known.set(row.getInt("n") - 1, row.getObject("id", UUID.class));
            });
    return known;
  }
}
