package io.kramek.retention.care;

import io.kramek.customers.Customers;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.UserId;
import io.kramek.retention.care.CareCorrections.Brief;
import io.kramek.shared.Problem;
import io.kramek.tasks.OpenTask;
import io.kramek.tasks.TaskForm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The form <i>Correct care</i>: why, and which contacts are planned; the owner takes them on or
 * not.
 */
@Component
class CorrectCareForm implements TaskForm {

  private final CareCorrections corrections;
  private final Customers customers;
  private final CareWords words;
  private final CurrentUser currentUser;

  CorrectCareForm(
      CareCorrections corrections, Customers customers, CareWords words, CurrentUser currentUser) {
    this.corrections = corrections;
    this.customers = customers;
    this.words = words;
    this.currentUser = currentUser;
  }

  @Override
  public String formId() {
    return "correct-care";
  }

  @Override
  public Map<String, Object> data(OpenTask task) {
    String language = currentUser.get().language();
    Brief brief = corrections.brief(id(task));
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("customer", customers.name(brief.customer()));
    data.put("zone", words.of("zone", brief.correction().zone().name(), language));
    data.put(
        "correction", words.of("correction", brief.correction().correction().name(), language));
    data.put("reason", words.of("reason", brief.correction().reason(), language));
    data.put(
        "planned",
        brief.planned().stream().map(Object::toString).collect(Collectors.joining(", ")));
    return data;
  }

  @Override
  public void complete(OpenTask task, Map<String, Object> values) {
    String outcome = String.valueOf(values.get("outcome"));
    if (!outcome.equals("wanted") && !outcome.equals("notNeeded")) {
      throw Problem.invalid(new Problem.Field("outcome", "required"));
    }
    corrections.decide(id(task), outcome.equals("wanted"), Answers.text(values, "note"));
  }

  @Override
  public void assigned(OpenTask task, UserId user) {
    corrections.handTo(id(task), user);
  }

  @Override
  public boolean canWaitForCustomer() {
    return false;
  }

  private static CareCorrectionId id(OpenTask task) {
    return new CareCorrectionId(task.subject().id());
  }
}
