package io.kramek.retention.whatif;

import io.kramek.retention.whatif.Comparisons.Basis;
import io.kramek.retention.whatif.Comparisons.Compared;
import io.kramek.retention.whatif.HeldCases.HeldCaseOutcome;
import io.kramek.retention.whatif.Looks.What;
import io.kramek.shared.Money;
import io.kramek.shared.Paged;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a changed table would mean beside the one in force: for all customers as of a day where both
 * ask for facts of customers alone, else for what was really decided in the twelve months before.
 * Nothing is changed by it. For managers.
 */
@Service
@Transactional(readOnly = true)
public class WhatIf {

  /**
   * What is asked.
   *
   * @param workspace where somebody waits for the answer: asked again from there, it is not
   *     finished
   * @param asOf {@code null} is today
   */
  public record Question(
      String decision, byte[] changed, @Nullable LocalDate asOf, String workspace) {}

  /**
   * Customers, or decisions, of whom the two tables say this.
   *
   * @param was {@code null} where the table in force says nothing
   * @param becomes {@code null} where the changed table says nothing
   * @param revenue of twelve months
   * @param margin of those customers whose costs are known
   */
  public record ResultMove(
      @Nullable String was,
      @Nullable String becomes,
      long customers,
      Money revenue,
      Money margin) {}

  /** Customers, or decisions, together. */
  public record MovedSum(long customers, Money revenue, Money margin) {}

  /**
   * Whose decisions were asked again, where they were and not all customers.
   *
   * @param decisions that were others than the one before, from a day to a day, of customers who
   *     are there still
   * @param incomplete those of which something was not written down that the changed table asks
   *     for: it is not known then
   * @param byEngine whether they were asked through the engine, because a table has no compiled
   *     form
   * @param asked how many were asked, the latest
   * @param signs how many signs cases noted in that time, of which those that were decided like the
   *     one before are no decisions of their own; {@code null} for a table that decides of no sign
   */
  public record LedgerBasis(
      LocalDate from,
      LocalDate to,
      long decisions,
      long customers,
      long incomplete,
      boolean byEngine,
      long asked,
      @Nullable Long signs) {}

  /**
   * How many would have something to do.
   *
   * @param actor as the table calls them; {@code OWNER} where it says nothing
   */
  public record RoleWork(String actor, long before, long now) {}

  /**
   * What it would mean for whoever works by the table.
   *
   * @param budgetBefore what might be spent at most; {@code null} for a table that allows no money
   */
  public record TableEffect(
      @Nullable Money budgetBefore, @Nullable Money budgetNow, List<RoleWork> work) {}

  /**
   * What it came to.
   *
   * @param looked how many customers, or decisions, it was counted over
   * @param of how many there are, by the statistics of the database; the same where all were
   *     counted
   * @param ledger whose decisions were asked again; {@code null} where all customers were asked
   * @param output the column that is compared; of a table of several results, the first
   * @param order the results, the best first
   * @param ranks of each result: those of the same rank are as good as each other
   * @param gain those who rise, or get more; {@code lose} those who fall, or get less
   * @param load what it means for those who keep customers; {@code null} for a table that gives no
   *     tiers
   * @param effect {@code null} for a table that gives nobody work or money
   */
  public record WhatIfOutcome(
      LocalDate asOf,
      long looked,
      long of,
      @Nullable LedgerBasis ledger,
      String output,
      List<String> order,
      List<Integer> ranks,
      List<ResultMove> moves,
      MovedSum gain,
      MovedSum lose,
      @Nullable CaseLoad load,
      @Nullable TableEffect effect,
      List<HeldCaseOutcome> cases) {}

  /** Which customers are listed, and how. */
  public record Wanted(
      @Nullable Direction direction,
      @Nullable String was,
      @Nullable String becomes,
      Order order,
      boolean descending) {}

  /** Whether a customer rises or falls. */
  public enum Direction {
    GAIN,
    LOSE
  }

  /** What a list is ordered by. */
  public enum Order {
    NAME("name"),
    REVENUE("revenue"),
    MARGIN("margin"),
    DECIDED("at"),
    BUDGET("budget_now - budget_before");

    final String sql;

    Order(String sql) {
      this.sql = sql;
    }
  }

  /**
   * A customer whom the changed table would treat otherwise.
   *
   * @param decision which one it is about; {@code null}, as all that follows, where all customers
   *     were asked
   * @param facts it was decided on
   * @param caseId the case in which it was decided, if any
   * @param budgetBefore what might be spent; {@code null} for a table that allows no money
   */
  public record Mover(
      UUID customer,
      String name,
      @Nullable String was,
      @Nullable String becomes,
      Money revenue,
      @Nullable Money margin,
      @Nullable UUID decision,
      @Nullable Instant decidedAt,
      @Nullable Map<String, Object> facts,
      @Nullable UUID caseId,
      @Nullable Money budgetBefore,
      @Nullable Money budgetNow) {}

  /** So many are enough for first numbers, and few enough not to wait for. */
  static final int SAMPLE = 20_000;

  /** The output by which cases of customers who may leave are told apart. */
  private static final String TIER = "tier";

  private static final int MOST_EXPORTED = 100_000;

  private final Comparisons comparisons;
  private final Sources sources;
  private final Movers movers;
  private final HeldCases cases;
  private final CaseLoads loads;
  private final Looks looks;
  private final Moves.Reader moves;

  WhatIf(
      Comparisons comparisons,
      Sources sources,
      Movers movers,
      HeldCases cases,
      CaseLoads loads,
      Looks looks,
      Moves.Reader moves) {
    this.comparisons = comparisons;
    this.sources = sources;
    this.movers = movers;
    this.cases = cases;
    this.loads = loads;
    this.looks = looks;
    this.moves = moves;
  }

  /** First numbers, from a sample where there are many customers. */
  public WhatIfOutcome first(Question question) {
    Compared compared = comparisons.of(question);
    long all = looks.estimate();
    return all <= SAMPLE * 2L || compared.basis() != Basis.CUSTOMERS
        ? look(question, compared, "", all)
        : look(question, compared, Looks.sample(SAMPLE, all), all);
  }

  /** The same over all customers. */
  public WhatIfOutcome all(Question question) {
    return look(question, comparisons.of(question), "", 0);
  }

  /** A page of those who would be treated otherwise. */
  public Paged<Mover> movers(Question question, Wanted wanted, Paged.Request page) {
    return movers.page(question, comparisons.of(question), wanted, page);
  }

  /** Everybody who would be treated otherwise, as far as a spreadsheet can bear it. */
  public List<Mover> export(Question question, Wanted wanted) {
    return movers.all(question, comparisons.of(question), wanted, MOST_EXPORTED);
  }

  private WhatIfOutcome look(Question question, Compared compared, String sample, long of) {
    Moves counted =
        moves.count(
            question.workspace(),
            sample.isEmpty() ? What.ALL : What.FIRST,
            sources.rows(question, compared, sample),
            compared);
    LocalDate day = sources.day(question);
    long looked = counted.looked();
    return new WhatIfOutcome(
        day,
        looked,
        sample.isEmpty() ? looked : of,
        sources.ledger(question, compared, looked),
        compared.output(),
        counted.order().results(),
        counted.order().ranks(),
        counted.moves(),
        counted.gain(),
        counted.lose(),
        compared.output().equals(TIER)
            ? loads.of(counted.moves(), counted.order().results(), scale(looked, of, sample), day)
            : null,
        counted.effect(),
        cases.outcomes(question.decision(), question.changed(), question.asOf()));
  }

  private static BigDecimal scale(long looked, long of, String sample) {
    return sample.isEmpty() || looked == 0
        ? BigDecimal.ONE
        : BigDecimal.valueOf(of).divide(BigDecimal.valueOf(looked), MathContext.DECIMAL64);
  }
}
