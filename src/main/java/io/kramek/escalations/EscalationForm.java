package io.kramek.escalations;

import io.kramek.escalations.Escalations.EscalationPage;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.SignedIn;
import io.kramek.identity.UserId;
import io.kramek.shared.Problem;
import io.kramek.shared.Speech;
import io.kramek.tasks.OpenTask;
import io.kramek.tasks.TaskForm;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What both forms about an escalation have in common. */
abstract class EscalationForm implements TaskForm {

  private static final int LONGEST = 4_000;

  private final Escalations escalations;
  private final Reactions reactions;
  private final CurrentUser currentUser;

  EscalationForm(Escalations escalations, Reactions reactions, CurrentUser currentUser) {
    this.escalations = escalations;
    this.reactions = reactions;
    this.currentUser = currentUser;
  }

  @Override
  public Map<String, Object> data(OpenTask task) {
    EscalationPage details = escalations.get(escalation(task));
    SignedIn me = currentUser.get();
    Speech speech = new Speech(me.language(), me.timeZone());
    PersonName owner = details.owner();
    Map<String, Object> data = new HashMap<>();
    data.put("subject", details.subject().label());
    data.put("reason", speech.word("escalations", details.reason().name()));
    data.put("owner", owner == null ? "" : owner.name());
    data.put("raisedAt", speech.moment(details.raisedAt()));
    data.put("level", String.valueOf(details.level()));
    return data;
  }

  /** Whoever gets the task answers for the escalation from now on. */
  @Override
  public void assigned(OpenTask task, UserId user) {
    reactions.handTo(escalation(task), user);
  }

  @Override
  public void standsIn(OpenTask task, UserId user) {
    reactions.handTo(escalation(task), user);
  }

  @Override
  public Optional<UserId> insteadOf(OpenTask task) {
    return reactions.insteadOf(escalation(task));
  }

  static EscalationId escalation(OpenTask task) {
    return new EscalationId(task.subject().id());
  }

  /** The text of a field, or {@code null} where it was left empty. */
  static String text(Map<String, Object> values, String field) {
    if (!(values.get(field) instanceof String text) || text.isBlank()) {
      return null;
    }
    if (text.length() > LONGEST) {
      throw Problem.invalid(new Problem.Field(field, "tooLong"));
    }
    return text;
  }

  @Override
  public boolean canWaitForCustomer() {
    return false;
  }
}
