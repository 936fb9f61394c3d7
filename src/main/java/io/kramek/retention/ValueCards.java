package io.kramek.retention;

import io.kramek.customers.CustomerId;
import io.kramek.decisions.Answer;
import io.kramek.decisions.DecisionTable;
import io.kramek.decisions.Reach;
import io.kramek.decisions.ReleasedDecision;
import io.kramek.identity.PersonName;
import io.kramek.retention.DecisionLedger.Cause;
import io.kramek.retention.Fact.Unit;
import io.kramek.shared.Money;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.Subjects;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Explains how valuable a customer is: why, what has changed, and what would change it. */
@Service
@Transactional(readOnly = true)
public class ValueCards {

  /** A fact and its value; all values are {@code null} where nobody knows. */
  public record ValueFact(
      String fact,
      Unit unit,
      @Nullable BigDecimal number,
      @Nullable Money money,
      @Nullable String text) {}

  /**
   * What a fact is compared with.
   *
   * @param operator {@code =}, {@code <}, {@code <=}, {@code >}, {@code >=}, or {@code unknown}
   * @param other another fact, where that is what it is compared with
   */
  public record ValueComparison(
      String operator, @Nullable ValueFact value, @Nullable ValueFact other) {}

  /**
   * A condition of the rule that fits: one of the alternatives holds, or none, where it is denied.
   *
   * @param fact what it asks of, and what that is
   */
  public record ValueCondition(
      ValueFact fact, boolean denied, List<List<ValueComparison>> alternatives) {}

  /** A fact that is another than when the tier was decided. */
  public record ValueChange(ValueFact then, ValueFact now) {}

  /** The smallest change with which a customer would come into a better tier. */
  public record ValueStep(String tier, List<ValueChange> changes) {}

  /**
   * A change of what was decided.
   *
   * @param tierBefore {@code null} where nothing had been decided before
   * @param rule number of the rule that decided, from 1; {@code null} where only the engine knows
   */
  public record ValueEntry(
      Instant at,
      LocalDate asOf,
      @Nullable String tier,
      @Nullable String tierBefore,
      @Nullable String reason,
      Cause cause,
      @Nullable PersonName by,
      int tableVersion,
      @Nullable Integer rule) {}

  /**
   * How valuable a customer is.
   *
   * @param tier {@code null} while nothing has been decided
   * @param tierNow what the table in force says about the facts as they are now
   * @param why the conditions of the rule that says so; empty where the table is asked through the
   *     engine
   * @param changed facts that the table asks for and that were others when the tier was decided
   * @param steps for each better tier that one fact, or two, would lead to, the smallest change;
   *     everything else staying as it is
   */
  public record ValueCard(
      UUID customerId,
      @Nullable String tier,
      @Nullable String reason,
      @Nullable LocalDate asOf,
      @Nullable Instant since,
      @Nullable String tierNow,
      @Nullable String reasonNow,
      List<String> order,
      List<ValueCondition> why,
      List<ValueFact> facts,
      List<ValueChange> changed,
      List<ValueStep> steps,
      List<ValueEntry> history) {}

  /** So many nights without a review are an accident, and no choice. */
  private static final int NIGHTS = 7;

  private final CustomerFacts facts;
  private final TierTable tierTable;
  private final TierHistory history;
  private final Subjects subjects;
  private final FactValues values;
  private final CompanyDay day;

  ValueCards(
      CustomerFacts facts,
      TierTable tierTable,
      TierHistory history,
      Subjects subjects,
      FactValues values,
      CompanyDay day) {
    this.facts = facts;
    this.tierTable = tierTable;
    this.history = history;
    this.subjects = subjects;
    this.values = values;
    this.day = day;
  }

  /** How valuable a customer is, for those who see the customer. */
  public ValueCard of(CustomerId customer) {
    subjects.requireVisible(new SubjectRef(SubjectRef.CUSTOMER, customer.value()));
    TierHistory.Known known = history.of(customer);
    Map<String, Object> now = facts.of(customer, explained(known));
    ReleasedDecision table = tierTable.inForce();
    List<String> order = tierTable.order();
    Answer answer =
        table.compiled().map(compiled -> compiled.decide(now)).orElseGet(() -> judged(now));
    String tierNow = output(answer, TierTable.TIER);
    return new ValueCard(
        customer.value(),
        known.tier(),
        known.reason(),
        known.asOf(),
        known.since(),
        tierNow,
        output(answer, TierTable.REASON),
        order,
        table
            .compiled()
            .map(compiled -> values.conditions(compiled, answer.rules(), now))
            .orElse(List.of()),
        Arrays.stream(Fact.values()).map(fact -> values.of(fact, now.get(fact.key()))).toList(),
        changed(known.facts(), now),
        table.compiled().map(compiled -> steps(compiled, now, tierNow, order)).orElse(List.of()),
        known.entries());
  }

  /** A review of a day that somebody chose in the past is explained by that day. */
  private LocalDate explained(TierHistory.Known known) {
    LocalDate counted = known.countedTo();
    LocalDate today = day.today();
    return counted != null && counted.isBefore(today.minusDays(NIGHTS)) ? counted : today;
  }

  private Answer judged(Map<String, Object> now) {
    return tierTable.judge().decide(now);
  }

  private static String output(Answer answer, String name) {
    return answer.results().isEmpty() ? null : (String) answer.results().get(0).get(name);
  }

  private List<ValueChange> changed(Map<String, Object> then, Map<String, Object> now) {
    List<ValueChange> changes = new ArrayList<>();
    then.forEach(
        (name, before) -> {
          Object after = now.get(name);
          if (now.containsKey(name) && !FactValues.same(before, after)) {
            changes.add(new ValueChange(values.of(name, before), values.of(name, after)));
          }
        });
    return changes;
  }

  private List<ValueStep> steps(
      DecisionTable table, Map<String, Object> now, String tier, List<String> order) {
    if (tier == null || TierTable.rank(tier, order) == 0) {
      return List.of();
    }
    List<ValueStep> steps = new ArrayList<>();
    Set<String> reached = new LinkedHashSet<>();
    for (Reach.Change change : new Reach(table, now, FactWays.ALL).changes()) {
      String to = output(change.answer(), TierTable.TIER);
      if (to != null
          && TierTable.rank(to, order) < TierTable.rank(tier, order)
          && reached.add(to)) {
        steps.add(new ValueStep(to, changes(change, now)));
      }
    }
    return steps;
  }

  private List<ValueChange> changes(Reach.Change change, Map<String, Object> now) {
    return change.to().entrySet().stream()
        .map(
            to ->
                new ValueChange(
                    values.of(to.getKey(), now.get(to.getKey())),
                    values.of(to.getKey(), to.getValue())))
        .toList();
  }
}
