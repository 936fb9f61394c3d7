package io.kramek.escalations;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import io.kramek.tasks.OpenTask;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@code react-to-escalation}: promise, hand over, or settle at once. */
@Component
class ReactToEscalationForm extends EscalationForm {

  private final Reactions reactions;
  private final Users users;

  ReactToEscalationForm(
      Escalations escalations, Reactions reactions, CurrentUser currentUser, Users users) {
    super(escalations, reactions, currentUser);
    this.reactions = reactions;
    this.users = users;
  }

  @Override
  public String formId() {
    return "react-to-escalation";
  }

  @Override
  public Map<String, Object> data(OpenTask task) {
    Map<String, Object> data = super.data(task);
    data.put("people", people());
    return data;
  }

  @Override
  public void complete(OpenTask task, Map<String, Object> values) {
    EscalationId id = escalation(task);
    switch (String.valueOf(values.get("reaction"))) {
      case "acknowledged" ->
          reactions.acknowledge(id, promisedUntil(values), text(values, "note"), null);
      case "reassigned" -> reactions.reassign(id, user(values), text(values, "note"), null);
      case "resolved" -> reactions.resolve(id, text(values, "comment"), null);
      default -> throw Problem.invalid(new Problem.Field("reaction", "required"));
    }
  }

  private List<Map<String, String>> people() {
    return users.find(null, null, new Paged.Request(0, Paged.Request.MAXIMUM)).items().stream()
        .map(person -> Map.of("label", person.name(), "value", person.id().toString()))
        .toList();
  }

  private static LocalDate promisedUntil(Map<String, Object> values) {
    String date = text(values, "promisedUntil");
    if (date == null) {
      throw Problem.invalid(new Problem.Field("promisedUntil", "required"));
    }
    try {
      return LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw Problem.invalid(new Problem.Field("promisedUntil", "malformed"));
    }
  }

  private static UserId user(Map<String, Object> values) {
    String user = text(values, "userId");
    if (user == null) {
      throw Problem.invalid(new Problem.Field("userId", "required"));
    }
    try {
      return new UserId(UUID.fromString(user));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(new Problem.Field("userId", "unknown"));
    }
  }
}
