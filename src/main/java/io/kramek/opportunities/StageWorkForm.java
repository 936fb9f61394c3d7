package io.kramek.opportunities;

import io.kramek.activities.Activities;
import io.kramek.customers.CustomerId;
import io.kramek.identity.UserId;
import io.kramek.opportunities.OpportunityViews.OpportunityView;
import io.kramek.shared.Money;
import io.kramek.shared.Problem;
import io.kramek.tasks.OpenTask;
import io.kramek.tasks.TaskForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The form of the work in a stage: it is done when the deal moves on. */
@Component
class StageWorkForm implements TaskForm {

  private final Opportunities opportunities;
  private final Activities activities;

  StageWorkForm(Opportunities opportunities, Activities activities) {
    this.opportunities = opportunities;
    this.activities = activities;
  }

  @Override
  public String formId() {
    return "work-stage";
  }

  @Override
  public Map<String, Object> data(OpenTask task) {
    OpportunityView deal = opportunities.get(id(task));
    Map<String, Object> data = new HashMap<>();
    data.put("opportunityName", deal.name());
    data.put("customer", deal.customer() == null ? "" : deal.customer().name());
    data.put("stage", deal.stage().label());
    data.put("amount", deal.amount() == null ? "" : text(deal.amount()));
    data.put("discount", deal.discountPercent().stripTrailingZeros().toPlainString() + " %");
    data.put(
        "expectedClose", deal.expectedClose() == null ? null : deal.expectedClose().toString());
    data.put("targets", targets(deal));
    return data;
  }

  private static List<Map<String, String>> targets(OpportunityView deal) {
    return deal.moves().stream()
        .map(move -> Map.of("value", move.target(), "label", move.label()))
        .toList();
  }

  private static String text(Money money) {
    return money.amount().toPlainString() + " " + money.currency();
  }

  @Override
  public void complete(OpenTask task, Map<String, Object> values) {
    if (!(values.get("target") instanceof String target) || target.isBlank()) {
      throw Problem.invalid(new Problem.Field("target", "required"));
    }
    OpportunityView deal = opportunities.get(id(task));
    if (values.get("note") instanceof String note && !note.isBlank()) {
      CustomerId customer = deal.customer() == null ? null : new CustomerId(deal.customer().id());
      activities.note(task.subject(), customer, note);
    }
    opportunities.move(id(task), target, deal.version(), null);
  }

  @Override
  public void assigned(OpenTask task, UserId user) {
    opportunities.assign(id(task), user);
  }

  private static OpportunityId id(OpenTask task) {
    return new OpportunityId(task.subject().id());
  }
}
