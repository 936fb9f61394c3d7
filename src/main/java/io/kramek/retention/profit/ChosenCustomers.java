package io.kramek.retention.profit;

import io.kramek.identity.Visibility;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.HouseCurrency;
import io.kramek.shared.SubjectRef;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The customers of a report: all whom the caller sees, or of very many a part of them that is
 * chosen by their ids, so that whoever looks at a screen has an answer in a moment.
 */
@Component
class ChosenCustomers {

  /** Of more, one in so many is counted that no more than these are. */
  private static final int MOST = 50_000;

  /** The condition by which parts of a statement keep to them. */
  static final String WHICH = "%s in (select id from chosen)";

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final HouseCurrency currency;
  private final CompanyDay day;

  ChosenCustomers(JdbcClient jdbc, Visibility visibility, HouseCurrency currency, CompanyDay day) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.currency = currency;
    this.day = day;
  }

  /** One customer in how many is to be counted. */
  int share() {
    long customers =
        jdbc.sql("select count(*) from customer c where " + visible())
            .params(visibility.parameters())
            .query(Long.class)
            .single();
    return Math.toIntExact(Math.max(1, (customers + MOST - 1) / MOST));
  }

  /** {@code chosen (id)}, as a part of a {@code with}. */
  String sql() {
    return """
        chosen as materialized (
          select c.id from customer c where mod(hashtext(c.id::text)::bigint + 2147483648, :share) = 0 and %s)"""
        .formatted(visible());
  }

  /** What that and the parts of {@code CountedSql} ask for. */
  Map<String, Object> parameters(int share) {
    Map<String, Object> parameters = new HashMap<>(visibility.parameters());
    parameters.put("share", share);
    parameters.put("asOf", day.today());
    parameters.put("zone", day.zone().getId());
    parameters.put("currency", currency.code());
    return parameters;
  }

  private String visible() {
    return visibility.of("c", SubjectRef.CUSTOMER);
  }
}
