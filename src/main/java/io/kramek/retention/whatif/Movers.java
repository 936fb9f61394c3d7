package io.kramek.retention.whatif;

import io.kramek.retention.HouseCurrency;
import io.kramek.retention.whatif.Comparisons.Compared;
import io.kramek.retention.whatif.Looks.What;
import io.kramek.retention.whatif.WhatIf.Direction;
import io.kramek.retention.whatif.WhatIf.Mover;
import io.kramek.retention.whatif.WhatIf.Question;
import io.kramek.retention.whatif.WhatIf.Wanted;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Those who would be treated otherwise, one by one. */
@Component
class Movers {

  /** Another result, or other work or money by the same. */
  private static final String MOVED =
      """
      where (was, work_before, actor_before, budget_before) is distinct from (becomes, work_now, actor_now, budget_now)""";

  private final Sources sources;
  private final Looks looks;
  private final HouseCurrency currency;
  private final ObjectMapper json;

  Movers(Sources sources, Looks looks, HouseCurrency currency, ObjectMapper json) {
    this.sources = sources;
    this.looks = looks;
    this.currency = currency;
    this.json = json;
  }

  Paged<Mover> page(Question question, Compared compared, Wanted wanted, Paged.Request page) {
    Sources.Rows rows = moving(question, compared, wanted);
    Long total =
        looks
            .at(
                question.workspace(),
                What.COUNT,
                "select count(*) from " + rows.sql(),
                rows.parameters(),
                (row, n) -> row.getLong(1))
            .get(0);
    return Paged.of(
        list(question, compared, rows, wanted, page.size(), page.offset()), page, total);
  }

  List<Mover> all(Question question, Compared compared, Wanted wanted, int most) {
    return list(question, compared, moving(question, compared, wanted), wanted, most, 0);
  }

  private Sources.Rows moving(Question question, Compared compared, Wanted wanted) {
    Sources.Rows rows = sources.rows(question, compared, "");
    Map<String, Object> parameters = new HashMap<>(rows.parameters());
    StringBuilder from = new StringBuilder("(" + rows.sql() + ") d " + MOVED);
    if (wanted.was() != null) {
      from.append(" and was = :was");
      parameters.put("was", wanted.was());
    }
    if (wanted.becomes() != null) {
      from.append(" and becomes = :becomes");
      parameters.put("becomes", wanted.becomes());
    }
    if (wanted.direction() != null) {
      from.append(" and coalesce(nullif(")
          .append(compared.order().betterSql())
          .append(", 0), sign(budget_now - budget_before)::int) ")
          .append(wanted.direction() == Direction.GAIN ? "> 0" : "< 0");
      parameters.putAll(compared.order().parameters());
    }
    return new Sources.Rows(from.toString(), parameters);
  }

  private List<Mover> list(
      Question question,
      Compared compared,
      Sources.Rows rows,
      Wanted wanted,
      int size,
      long offset) {
    String sql =
        """
        select m.*, (select r.id from retention_case r where m.entry is not null and r.customer_id = m.id
            and r.opened_at <= m.at and (r.closed_at is null or r.closed_at >= m.at)
            order by r.opened_at desc limit 1) case_id,
          (select l.facts from decision_ledger l where l.id = m.entry) facts
        from (select * from (select d.*, c.name from (select * from %1$s) d join customer c on c.id = d.id) x
          order by %2$s limit :size offset :offset) m
        order by %2$s"""
            .formatted(
                rows.sql(),
                wanted.order().sql
                    + (wanted.descending() ? " desc" : "")
                    + " nulls last, id, entry");
    Map<String, Object> parameters = new HashMap<>(rows.parameters());
    parameters.put("size", size);
    parameters.put("offset", offset);
    boolean money = compared.use() != null && compared.use().budget();
    return looks.at(
        question.workspace(), What.MOVERS, sql, parameters, (row, n) -> mover(row, money));
  }

  private Mover mover(ResultSet row, boolean money) throws SQLException {
    BigDecimal margin = row.getBigDecimal("margin");
    Timestamp at = row.getTimestamp("at");
    return new Mover(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("was"),
        row.getString("becomes"),
        money(row.getBigDecimal("revenue")),
        margin == null ? null : money(margin),
        row.getObject("entry", UUID.class),
        at == null ? null : at.toInstant(),
        map(row.getString("facts")),
        row.getObject("case_id", UUID.class),
        money ? money(row.getBigDecimal("budget_before")) : null,
        money ? money(row.getBigDecimal("budget_now")) : null);
  }

  @SuppressWarnings("unchecked")
  private @Nullable Map<String, Object> map(@Nullable String facts) {
    return facts == null ? null : json.readValue(facts, Map.class);
  }

  private Money money(BigDecimal amount) {
    return Money.rounded(amount, currency.code());
  }
}
