package io.kramek.retention.whatif;

import io.kramek.decisions.Answer;
import io.kramek.retention.EffortBudget;
import io.kramek.retention.whatif.Comparisons.Compared;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was told about decisions one by one, handed back to the database. */
final class AskedRows {

  /** A row for each, with the columns of {@link TwoTables#sql}. */
  static final String SQL =
      """
      select c.id, l.id as entry, l.at, a.was, a.becomes, coalesce(f.revenue_12m, 0) as revenue, f.margin_12m as margin,
        a.work_before, a.actor_before, a.budget_before, a.work_now, a.actor_now, a.budget_now
      from unnest(:entries::uuid[], :allWas::text[], :allBecomes::text[], :workBefore::boolean[], :actorBefore::text[],
          :budgetBefore::numeric[], :workNow::boolean[], :actorNow::text[], :budgetNow::numeric[])
        a (entry, was, becomes, work_before, actor_before, budget_before, work_now, actor_now, budget_now)
        join decision_ledger l on l.id = a.entry join customer c on c.id = l.customer_id
        left join customer_facts f on f.customer_id = c.id""";

  private final Compared compared;
  private final EffortBudget budget;
  private final List<UUID> entries = new ArrayList<>();
  private final Side before = new Side();
  private final Side now = new Side();

  private static final class Side {
    private final List<String> told = new ArrayList<>();
    private final List<Boolean> work = new ArrayList<>();
    private final List<String> actors = new ArrayList<>();
    private final List<BigDecimal> budgets = new ArrayList<>();
  }

  AskedRows(Compared compared, EffortBudget budget) {
    this.compared = compared;
    this.budget = budget;
  }

  void add(UUID entry, Map<String, Object> facts, Answer was, Answer becomes) {
    entries.add(entry);
    add(before, facts, was);
    add(now, facts, becomes);
  }

  private void add(Side side, Map<String, Object> facts, Answer answer) {
    side.told.add(Told.of(answer, compared.output(), compared.single()));
    TableUse use = compared.use();
    Map<String, Object> result =
        use == null || answer.results().isEmpty() ? Map.of() : answer.results().get(0);
    boolean work = use != null && Boolean.TRUE.equals(result.get(use.work()));
    side.work.add(work);
    side.actors.add(
        use == null || use.actor() == null ? TableUse.OWNER : (String) result.get(use.actor()));
    side.budgets.add(
        work && use.budget() ? budget.of(budget.expectedMargin(facts), result) : BigDecimal.ZERO);
  }

  Map<String, Object> parameters() {
    return Map.of(
        "entries", entries.toArray(UUID[]::new),
        "allWas", before.told.toArray(String[]::new),
        "allBecomes", now.told.toArray(String[]::new),
        "workBefore", before.work.toArray(Boolean[]::new),
        "actorBefore", before.actors.toArray(String[]::new),
        "budgetBefore", amounts(before),
        "workNow", now.work.toArray(Boolean[]::new),
        "actorNow", now.actors.toArray(String[]::new),
        "budgetNow", amounts(now));
  }

  private static String[] amounts(Side side) {
    return side.budgets.stream().map(BigDecimal::toPlainString).toArray(String[]::new);
  }
}
