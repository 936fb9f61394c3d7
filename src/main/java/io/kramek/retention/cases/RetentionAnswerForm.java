package io.kramek.retention.cases;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.SignedIn;
import io.kramek.identity.UserId;
import io.kramek.shared.Problem;
import io.kramek.shared.Speech;
import io.kramek.tasks.OpenTask;
import io.kramek.tasks.TaskForm;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The form <i>Learn the answer</i>: what the customer was offered, and what they say. */
@Component
class RetentionAnswerForm implements TaskForm {

  private final RetentionCases cases;
  private final RetentionCaseRepository repository;
  private final CurrentUser currentUser;

  RetentionAnswerForm(
      RetentionCases cases, RetentionCaseRepository repository, CurrentUser currentUser) {
    this.cases = cases;
    this.repository = repository;
    this.currentUser = currentUser;
  }

  @Override
  public String formId() {
    return "retention-answer";
  }

  @Override
  public Map<String, Object> data(OpenTask task) {
    RetentionCase kept = repository.findById(task.subject().id()).orElseThrow(Problem::notFound);
    Offer offer = kept.last();
    SignedIn reader = currentUser.get();
    Speech speech = new Speech(reader.language(), reader.timeZone());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("offer", speech.word("retention", "offer." + offer.kind()));
    data.put("percent", speech.percent(offer.percent()));
    data.put("channel", speech.word("retention", "channel." + offer.channel()));
    return data;
  }

  @Override
  public void complete(OpenTask task, Map<String, Object> values) {
    Object answer = values.get("outcome");
    if (!"accepted".equals(answer) && !"declined".equals(answer)) {
      throw Problem.invalid(new Problem.Field("outcome", "required"));
    }
    Object comment = values.get("comment");
    cases.answer(
        new RetentionCaseId(task.subject().id()),
        "accepted".equals(answer),
        comment == null ? null : comment.toString(),
        null);
  }

  @Override
  public void assigned(OpenTask task, UserId user) {
    cases.handTo(new RetentionCaseId(task.subject().id()), user);
  }
}
