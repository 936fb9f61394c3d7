package io.kramek.opportunities;

import io.kramek.customers.Customers;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.Role;
import io.kramek.opportunities.process.Pipeline;
import io.kramek.shared.Money;
import io.kramek.shared.Problem;
import io.kramek.shared.process.Decisions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks {@code decisions/opportunities/stage-gate.dmn} whether a deal may pass. Each rule that
 * matches is one demand: it refuses the move, or asks for an approval. No rule: the model alone
 * decides.
 */
@Component
class StageGate {

  static final String DECISION = "stageGate";
  private static final String APPROVAL_KIND = "approvalKind";

  /** What the gate says of a move. */
  record Verdict(List<Demand> demands) {

    private static final String REFUSE = "refuse";

    boolean refused() {
      return demands.stream().anyMatch(demand -> demand.verdict().equals(REFUSE));
    }

    /** The kinds of approval that are asked for, in the order of the table. */
    List<String> approvals() {
      return demands.stream()
          .filter(demand -> !demand.verdict().equals(REFUSE))
          .map(demand -> demand.kind() == null ? ApprovalKinds.DISCOUNT : demand.kind())
          .distinct()
          .toList();
    }

    /** The refusal as the caller is told it: the first reason, and every field that is missing. */
    Problem refusal() {
      List<Demand> refusals =
          demands.stream().filter(demand -> demand.verdict().equals(REFUSE)).toList();
      Problem.Field[] fields =
          refusals.stream()
              .filter(demand -> demand.field() != null)
              .map(demand -> new Problem.Field(demand.field(), demand.reason()))
              .toArray(Problem.Field[]::new);
      return Problem.refused("moveRefused", fields).with("reason", refusals.get(0).reason());
    }
  }

  /**
   * One rule of the table that matched.
   *
   * @param kind of approval; {@code null} in tables of before there were several, and then that of
   *     a discount
   */
  record Demand(String verdict, String field, String reason, String kind) {}

  private final Decisions decisions;
  private final Customers customers;
  private final OpportunityHistory history;
  private final CurrentUser currentUser;
  private final int usualPaymentTermsDays;

  StageGate(
      Decisions decisions,
      Customers customers,
      OpportunityHistory history,
      CurrentUser currentUser,
      @Value("${kramek.payment-terms-days}") int usualPaymentTermsDays) {
    this.usualPaymentTermsDays = usualPaymentTermsDays;
    this.decisions = decisions;
    this.customers = customers;
    this.history = history;
    this.currentUser = currentUser;
  }

  /**
   * Lets a deal pass to another stage, or refuses to.
   *
   * @param override why the gate is overruled, by those who answer for a team; {@code null} if it
   *     is not. An approval cannot be overruled
   * @return the kinds of approval that are needed first and were not given yet
   */
  List<String> admit(Opportunity opportunity, Pipeline.Move way, String override) {
    Verdict verdict = ask(opportunity, way.target());
    if (verdict.refused()) {
      if (override == null) {
        throw verdict.refusal();
      }
      overrule(opportunity, way.target(), override);
    }
    List<String> missing = opportunity.agreements().missing(verdict.approvals());
    if (!missing.stream().allMatch(way::approves)) {
      throw Problem.refused("approvalNotDrawn");
    }
    return missing;
  }

  private void overrule(Opportunity opportunity, String target, String reason) {
    if (reason.isBlank()) {
      throw Problem.invalid(new Problem.Field("override", "required"));
    }
    if (currentUser.get().role() == Role.REP) {
      throw Problem.forbidden();
    }
    history.overruled(opportunity, target, reason);
  }

  private Verdict ask(Opportunity opportunity, String target) {
    return new Verdict(
        decisions.evaluate(DECISION, facts(opportunity, target)).stream()
            .map(
                rule ->
                    new Demand(
                        text(rule, "verdict"),
                        text(rule, "field"),
                        text(rule, "reason"),
                        text(rule, APPROVAL_KIND)))
            .toList());
  }

  private Map<String, Object> facts(Opportunity opportunity, String target) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("from", opportunity.stage());
    facts.put("to", target);
    facts.put("amount", opportunity.offer().amount().map(Money::minorUnits).orElse(null));
    facts.put("discountPercent", opportunity.offer().discountPercent());
    facts.put("maxDiscountPercent", opportunity.offer().maxDiscountPercent().orElse(null));
    facts.put("marginPercent", opportunity.offer().marginPercent().orElse(null));
    facts.put("hasCustomer", opportunity.customer().isPresent());
    facts.put("hasAmount", opportunity.offer().amount().isPresent());
    facts.put("hasExpectedClose", opportunity.expectedClose().isPresent());
    facts.put("hasItems", !opportunity.offer().items().isEmpty());
    facts.put(
        "paymentTermsDays", opportunity.offer().paymentTermsDays().orElse(usualPaymentTermsDays));
    facts.put("hasNonStandardTerms", opportunity.offer().nonStandardTerms().isPresent());
    facts.put(
        "hasDecisionMaker", opportunity.customer().map(customers::hasDecisionMaker).orElse(false));
    return facts;
  }

  private static String text(Map<String, Object> rule, String output) {
    Object value = rule.get(output);
    return value == null || value.toString().isBlank() ? null : Objects.toString(value);
  }
}
