package io.kramek.retention.care;

import io.kramek.customers.Customers;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.UserId;
import io.kramek.retention.care.WinBacks.LossReason;
import io.kramek.retention.care.WinBacks.Outcome;
import io.kramek.shared.Problem;
import io.kramek.tasks.OpenTask;
import io.kramek.tasks.TaskForm;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The form <i>Win customer back</i>: why they left, what is offered, and how it went. */
@Component
class WinCustomerBackForm implements TaskForm {

  private final WinBacks winBacks;
  private final Customers customers;
  private final CareWords words;
  private final CurrentUser currentUser;

  WinCustomerBackForm(
      WinBacks winBacks, Customers customers, CareWords words, CurrentUser currentUser) {
    this.winBacks = winBacks;
    this.customers = customers;
    this.words = words;
    this.currentUser = currentUser;
  }

  @Override
  public String formId() {
    return "win-customer-back";
  }

  @Override
  public Map<String, Object> data(OpenTask task) {
    String language = currentUser.get().language();
    WinBackStore.Kept kept = winBacks.kept(id(task));
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("customer", customers.name(kept.customer()));
    data.put("lossReason", words.of("lossReason", kept.lossReason().name(), language));
    data.put("offer", words.of("offer", kept.offer(), language));
    data.put("tries", (kept.tries() + 1) + " / " + kept.mostTries());
    return data;
  }

  @Override
  public void complete(OpenTask task, Map<String, Object> values) {
    String said = Answers.text(values, "outcome");
    Outcome outcome =
        Arrays.stream(Outcome.values())
            .filter(known -> known.inModel().equals(said))
            .findFirst()
            .orElseThrow(() -> Problem.invalid(new Problem.Field("outcome", "required")));
    winBacks.tried(id(task), outcome, told(values), Answers.text(values, "note"));
  }

  private static LossReason told(Map<String, Object> values) {
    String told = Answers.text(values, "toldReason");
    try {
      return told == null ? null : LossReason.valueOf(told);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(new Problem.Field("toldReason", "malformed"));
    }
  }

  @Override
  public void assigned(OpenTask task, UserId user) {
    winBacks.handTo(id(task), user);
  }

  private static WinBackId id(OpenTask task) {
    return new WinBackId(task.subject().id());
  }
}
