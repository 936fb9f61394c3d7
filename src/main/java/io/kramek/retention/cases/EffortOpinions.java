package io.kramek.retention.cases;

import io.kramek.customers.CustomerId;
import io.kramek.decisions.ReleasedDecisions;
import io.kramek.retention.CompanyDay;
import io.kramek.retention.CustomerFacts;
import io.kramek.retention.DecisionLedger.Cause;
import io.kramek.retention.Evaluated;
import io.kramek.retention.ValueTiers;
import io.kramek.retention.cases.RetentionCases.Channel;
import io.kramek.retention.cases.RetentionCases.NewSign;
import io.kramek.retention.cases.RetentionCases.OfferKind;
import io.kramek.retention.process.RuleWords;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the table of efforts says of a customer for one sign, whether or not there is a case. */
@Service
@Transactional
public class EffortOpinions {

  /**
   * What was decided.
   *
   * @param rule 0 where only the engine knows
   * @param expectedMargin {@code null} where nobody knows; in the company's currency, as the budget
   */
  public record Opinion(
      boolean keep,
      int level,
      String tier,
      int rule,
      int tableVersion,
      String actor,
      String within,
      Channel channel,
      List<OfferKind> offers,
      BigDecimal discountPercent,
      BigDecimal expectedMargin,
      BigDecimal budget) {}

  private final CustomerFacts facts;
  private final ValueTiers tiers;
  private final ChurnSignals churn;
  private final EffortDecisions efforts;
  private final ReleasedDecisions released;
  private final RuleWords words;
  private final CompanyDay day;

  EffortOpinions(
      CustomerFacts facts,
      ValueTiers tiers,
      ChurnSignals churn,
      EffortDecisions efforts,
      ReleasedDecisions released,
      RuleWords words,
      CompanyDay day) {
    this.facts = facts;
    this.tiers = tiers;
    this.churn = churn;
    this.efforts = efforts;
    this.released = released;
    this.words = words;
    this.day = day;
  }

  /**
   * What the table of efforts asks for, after that of churn signals said how serious the sign is.
   */
  public Map<String, Object> facts(NewSign sign, Cause cause) {
    tiers.keepUp(sign.customer());
    Map<String, Object> known = new LinkedHashMap<>(facts.of(sign.customer(), day.today()));
    known.put("signal", sign.kind().name());
    known.put(
        "seriousness",
        sign.seriousness() == null ? churn.seriousness(sign, cause) : sign.seriousness());
    return known;
  }

  /** Turns what the table said into money and people, and enters it in the ledger. */
  public Opinion decided(
      CustomerId customer, Evaluated evaluated, Map<String, Object> facts, Cause cause) {
    Effort effort = efforts.of(customer, cause, evaluated, facts);
    return new Opinion(
        Boolean.TRUE.equals(effort.keep()),
        effort.level(),
        effort.tier(),
        effort.rule(),
        effort.tableVersion(),
        effort.actor(),
        effort.actWithin(),
        effort.channel(),
        effort.permitted(),
        effort.discountPercent(),
        effort.expectedMargin(),
        effort.budget());
  }

  /** What the version that was asked says of a rule, in force or not. */
  @Transactional(readOnly = true)
  public RuleWords.Rule rule(int rule, int tableVersion) {
    return rule > 0
        ? words.of(
            released.model(EffortDecisions.DECISION, tableVersion), EffortDecisions.DECISION, rule)
        : new RuleWords.Rule(null, null);
  }
}
