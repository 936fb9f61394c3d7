package io.kramek.retention.whatif;

import io.kramek.retention.HouseCurrency;
import io.kramek.retention.whatif.Comparisons.Compared;
import io.kramek.retention.whatif.Looks.What;
import io.kramek.retention.whatif.WhatIf.MovedSum;
import io.kramek.retention.whatif.WhatIf.ResultMove;
import io.kramek.retention.whatif.WhatIf.RoleWork;
import io.kramek.retention.whatif.WhatIf.TableEffect;
import io.kramek.shared.Money;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** From which result to which, counted, and what it means for work and money. */
record Moves(
    ResultOrder order,
    long looked,
    List<ResultMove> moves,
    MovedSum gain,
    MovedSum lose,
    @Nullable TableEffect effect) {

  /** All of whom both tables say the same, and who would have the same work. */
  private record Group(
      @Nullable String was,
      @Nullable String becomes,
      int more,
      boolean workBefore,
      @Nullable String actorBefore,
      boolean workNow,
      @Nullable String actorNow,
      long count,
      BigDecimal revenue,
      BigDecimal margin,
      BigDecimal budgetBefore,
      BigDecimal budgetNow) {

    /** Better or worse by the result; where that is as good, by what may be spent. */
    private int direction(ResultOrder order) {
      int better = order.better(was, becomes);
      return better == 0 ? more : better;
    }
  }

  /** Counts moves in the database. */
  @Component
  static class Reader {

    /** What somebody works by is told by results, their work and what they may spend. */
    private static final String WORK =
        """
        select was, becomes, sign(budget_now - budget_before)::int, work_before, actor_before, work_now, actor_now,
          count(*), sum(revenue), coalesce(sum(margin), 0), sum(budget_before), sum(budget_now)
        from (%s) d group by 1, 2, 3, 4, 5, 6, 7 order by 1 nulls last, 2 nulls last""";

    /** Where nobody does, results are all there is: of a million rows, each column less tells. */
    private static final String RESULTS =
        """
        select was, becomes, 0, false, null::text, false, null::text,
          count(*), sum(revenue), coalesce(sum(margin), 0), 0::numeric, 0::numeric
        from (%s) d group by 1, 2 order by 1 nulls last, 2 nulls last""";

    private final Looks looks;
    private final HouseCurrency currency;

    Reader(Looks looks, HouseCurrency currency) {
      this.looks = looks;
      this.currency = currency;
    }

    Moves count(String workspace, What what, Sources.Rows rows, Compared compared) {
      String sql = (compared.use() == null ? RESULTS : WORK).formatted(rows.sql());
      List<Group> groups =
          looks.at(
              workspace,
              what,
              sql,
              rows.parameters(),
              (row, n) ->
                  new Group(
                      row.getString(1),
                      row.getString(2),
                      row.getInt(3),
                      row.getBoolean(4),
                      row.getString(5),
                      row.getBoolean(6),
                      row.getString(7),
                      row.getLong(8),
                      row.getBigDecimal(9),
                      row.getBigDecimal(10),
                      row.getBigDecimal(11),
                      row.getBigDecimal(12)));
      return of(groups, compared);
    }

    private Moves of(List<Group> groups, Compared compared) {
      ResultOrder order = compared.order();
      List<String> told =
          groups.stream()
              .flatMap(group -> Stream.of(group.was(), group.becomes()))
              .filter(Objects::nonNull)
              .map(order::label)
              .toList();
      return new Moves(
          order.with(told),
          groups.stream().mapToLong(Group::count).sum(),
          moves(groups, order),
          sum(groups, group -> group.direction(order) > 0),
          sum(groups, group -> group.direction(order) < 0),
          compared.use() == null ? null : effect(groups, compared.use()));
    }

    private List<ResultMove> moves(List<Group> groups, ResultOrder order) {
      Map<List<String>, List<Group>> cells = new LinkedHashMap<>();
      for (Group group : groups) {
        cells
            .computeIfAbsent(
                Arrays.asList(order.label(group.was()), order.label(group.becomes())),
                cell -> new ArrayList<>())
            .add(group);
      }
      return cells.entrySet().stream()
          .map(
              cell -> {
                MovedSum sum = sum(cell.getValue(), group -> true);
                return new ResultMove(
                    cell.getKey().get(0),
                    cell.getKey().get(1),
                    sum.customers(),
                    sum.revenue(),
                    sum.margin());
              })
          .toList();
    }

    private MovedSum sum(List<Group> groups, Predicate<Group> which) {
      long count = 0;
      BigDecimal revenue = BigDecimal.ZERO;
      BigDecimal margin = BigDecimal.ZERO;
      for (Group group : groups) {
        if (which.test(group)) {
          count += group.count();
          revenue = revenue.add(group.revenue());
          margin = margin.add(group.margin());
        }
      }
      return new MovedSum(count, money(revenue), money(margin));
    }

    private TableEffect effect(List<Group> groups, TableUse use) {
      Map<String, long[]> work = new TreeMap<>();
      BigDecimal before = BigDecimal.ZERO;
      BigDecimal now = BigDecimal.ZERO;
      for (Group group : groups) {
        before = before.add(group.budgetBefore());
        now = now.add(group.budgetNow());
        if (group.workBefore() && group.actorBefore() != null) {
          work.computeIfAbsent(group.actorBefore(), actor -> new long[2])[0] += group.count();
        }
        if (group.workNow() && group.actorNow() != null) {
          work.computeIfAbsent(group.actorNow(), actor -> new long[2])[1] += group.count();
        }
      }
      return new TableEffect(
          use.budget() ? money(before) : null,
          use.budget() ? money(now) : null,
          work.entrySet().stream()
              .map(one -> new RoleWork(one.getKey(), one.getValue()[0], one.getValue()[1]))
              .toList());
    }

    private Money money(BigDecimal amount) {
      return Money.rounded(amount, currency.code());
    }
  }
}
