package io.kramek.escalations;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.SignedIn;
import io.kramek.shared.Speech;
import io.kramek.tasks.OpenTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code resolve-escalation}: what was promised is done. */
@Component
class ResolveEscalationForm extends EscalationForm {

  private final Escalations escalations;
  private final Reactions reactions;
  private final CurrentUser currentUser;

  ResolveEscalationForm(Escalations escalations, Reactions reactions, CurrentUser currentUser) {
    super(escalations, reactions, currentUser);
    this.escalations = escalations;
    this.reactions = reactions;
    this.currentUser = currentUser;
  }

  @Override
  public String formId() {
    return "resolve-escalation";
  }

  @Override
  public Map<String, Object> data(OpenTask task) {
    Map<String, Object> data = super.data(task);
    SignedIn me = currentUser.get();
    data.put(
        "promisedUntil",
        new Speech(me.language(), me.timeZone())
            .date(escalations.get(escalation(task)).promisedUntil()));
    return data;
  }

  @Override
  public void complete(OpenTask task, Map<String, Object> values) {
    reactions.resolve(escalation(task), text(values, "comment"), null);
  }
}
