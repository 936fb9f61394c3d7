package io.kramek.approvals.kept;

import io.kramek.approvals.ApprovalSubject;
import io.kramek.approvals.ApprovalViews;
import io.kramek.approvals.policy.Level;
import io.kramek.identity.UserId;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.Tasks;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks the modules for the facts of their records, and keeps them as they were. */
@Component
public class KeptFacts {

  private final ObjectProvider<ApprovalSubject> subjects;
  private final JsonMapper json;

  KeptFacts(ObjectProvider<ApprovalSubject> subjects, JsonMapper json) {
    this.subjects = subjects;
    this.json = json;
  }

  /** The facts of a record now. */
  public ApprovalSubject.Facts of(SubjectRef subject) {
    return keeper(subject).facts(subject.id());
  }

  /** Who asks for approval, if the record knows it. */
  public Optional<UserId> asker(SubjectRef subject) {
    return keeper(subject).asker(subject.id());
  }

  private ApprovalSubject keeper(SubjectRef subject) {
    return subjects.stream()
        .filter(known -> known.subjectType().equals(subject.type()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("Nothing is approved about a " + subject.type()));
  }

  public String toJson(ApprovalSubject.Facts facts) {
    return json.writeValueAsString(facts);
  }

  /** The levels a request is decided by, to be kept with it. */
  public String toJson(List<Level> plan) {
    return json.writeValueAsString(plan);
  }

  /** The levels that were kept; of requests from before the policy could name people, none. */
  public List<Level> plan(String kept) {
    return kept == null ? List.of() : List.of(json.readValue(kept, Level[].class));
  }

  /** What was kept, as it is shown. */
  public ApprovalViews.Requested fromJson(String kept) {
    ApprovalSubject.Facts facts = json.readValue(kept, ApprovalSubject.Facts.class);
    return new ApprovalViews.Requested(
        facts.amount(),
        facts.listAmount(),
        facts.discountPercent(),
        facts.marginPercent(),
        facts.customerId() == null
            ? null
            : new Tasks.CustomerName(facts.customerId(), facts.customerName()),
        facts.items(),
        facts.terms());
  }
}
