package io.kramek.products;

import io.kramek.products.Products.Alternative;
import io.kramek.products.Products.Facts;
import io.kramek.products.Products.Priced;
import io.kramek.products.Products.ProductRow;
import io.kramek.products.Products.Stock;
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
import java.util.Optional;
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

  Optional<Stock> stock(ProductId id) {
    return jdbc.sql(
            "select name, currency, list_price, available, next_delivery from product where id = ?")
        .param(id.value())
        .query(
            (row, n) ->
                new Stock(
                    id,
                    row.getString("name"),
                    Money.rounded(row.getBigDecimal("list_price"), row.getString("currency")),
                    row.getObject("available", Integer.class),
                    row.getObject("next_delivery", LocalDate.class)))
        .optional();
  }

  List<Alternative> alternatives(ProductId wanted, int quantity, int most) {
    return jdbc.sql(
            """
            select id, name, code, currency, list_price, available, same_series, same, compared,
              round(100 * (list_price - wanted_price) / nullif(wanted_price, 0), 1) difference,
              round(case when same_series then 40 else 0 end
                + coalesce(30 * (1 - abs(list_price - wanted_price) / nullif(greatest(list_price, wanted_price), 0)),
                  case when list_price = wanted_price then 30 else 0 end)
                + 30.0 * cardinality(same) / greatest(compared, 1)) fit
            from (
              select p.id, p.name, p.code, p.currency, p.list_price, p.available,
                coalesce(p.series = w.series, false) same_series,
                case when p.currency = w.currency then w.list_price end wanted_price,
                array(select e.key from jsonb_each_text(w.properties) e
                  where p.properties ->> e.key = e.value order by e.key) same,
                (select count(*) from jsonb_object_keys(w.properties)) compared
              from product w join product p on p.id <> w.id and (p.available is null or p.available >= :quantity)
              where w.id = :wanted) other
            where same_series or cardinality(same) > 0
            order by fit desc, abs(list_price - wanted_price), name, id limit :most
            """)
        .param("wanted", wanted.value())
        .param("quantity", quantity)
        .param("most", most)
        .query(ProductQueries::alternative)
        .list();
  }

  private static Alternative alternative(ResultSet row, int n) throws SQLException {
    return new Alternative(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("code"),
        Money.rounded(row.getBigDecimal("list_price"), row.getString("currency")),
        row.getObject("available", Integer.class),
        row.getInt("fit"),
        row.getBoolean("same_series"),
        row.getBigDecimal("difference"),
        List.of((String[]) row.getArray("same").getArray()),
        row.getInt("compared"));
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
