package io.kramek.approvals;

import io.kramek.approvals.ApprovalViews.ApprovalPage;
import io.kramek.approvals.ApprovalViews.Requested;
import io.kramek.approvals.ApprovalViews.RoundView;
import io.kramek.approvals.ApprovalViews.SeatView;
import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.process.ApprovalProcess;
import io.kramek.identity.CurrentUser;
import io.kramek.identity.SignedIn;
import io.kramek.identity.UserId;
import io.kramek.shared.Problem;
import io.kramek.shared.Speech;
import io.kramek.tasks.OpenTask;
import io.kramek.tasks.TaskForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@code decide-approval}: the facts, what was said before, and what to say now. */
@Component
class DecideApprovalForm implements TaskForm {

  private static final int LONGEST = 4_000;

  private final Approvals approvals;
  private final Consultations consultations;
  private final ApprovalProcess process;
  private final CurrentUser currentUser;

  DecideApprovalForm(
      Approvals approvals,
      Consultations consultations,
      ApprovalProcess process,
      CurrentUser currentUser) {
    this.approvals = approvals;
    this.consultations = consultations;
    this.process = process;
    this.currentUser = currentUser;
  }

  @Override
  public String formId() {
    return "decide-approval";
  }

  @Override
  public boolean canWaitForCustomer() {
    return false;
  }

  @Override
  public Map<String, Object> data(OpenTask task) {
    ApprovalPage details = approvals.get(approval(task));
    Requested facts = details.facts();
    SignedIn me = currentUser.get();
    Speech speech = new Speech(me.language(), me.timeZone());
    Map<String, Object> data = new HashMap<>();
    data.put("subject", details.subject().label());
    data.put("requester", details.requester().name());
    data.put("customer", facts.customer() == null ? "" : facts.customer().name());
    data.put("amount", speech.money(facts.amount()));
    data.put("listAmount", speech.money(facts.listAmount()));
    data.put("discount", speech.percent(facts.discountPercent()));
    data.put("margin", speech.percent(facts.marginPercent()));
    data.put("paymentTerms", days(facts.terms().paymentTermsDays(), speech));
    data.put(
        "nonStandardTerms", facts.terms().nonStandard() == null ? "" : facts.terms().nonStandard());
    data.put("items", items(facts.items(), speech));
    data.put("earlierDecisions", decisions(details.rounds(), speech));
    return data;
  }

  /** The form asks for a comment where one is needed, and for a note where it is not. */
  @Override
  public void complete(OpenTask task, Map<String, Object> values) {
    Decision decision =
        switch (String.valueOf(values.get("decision"))) {
          case "approve" -> Decision.APPROVE;
          case "reject" -> Decision.REJECT;
          case "return" -> Decision.RETURN;
          default -> throw Problem.invalid(new Problem.Field("decision", "required"));
        };
    String comment = text(values, decision == Decision.APPROVE ? "note" : "comment");
    approvals.decide(approval(task), decision, comment, null);
  }

  /** Whoever gets the task decides. */
  @Override
  public void assigned(OpenTask task, UserId user) {
    if (user != null) {
      consultations.handTo(approval(task), process.seat(task.id()), user);
    }
  }

  /** Never the requester, and never who has a say on another seat already. */
  @Override
  public boolean mayAct(OpenTask task, UserId user) {
    return consultations.mayTake(approval(task), process.seat(task.id()), user);
  }

  private static ApprovalId approval(OpenTask task) {
    return new ApprovalId(task.subject().id());
  }

  private static String days(Integer days, Speech speech) {
    return days == null ? "" : speech.word("approvals", "DAYS").formatted(days);
  }

  private static String items(List<ApprovalSubject.Item> items, Speech speech) {
    return items.stream()
        .map(
            item ->
                "%d × %s: %s (−%s)"
                    .formatted(
                        item.quantity(),
                        item.product(),
                        speech.money(item.price()),
                        speech.percent(item.discountPercent())))
        .collect(Collectors.joining("\n"));
  }

  private static String decisions(List<RoundView> rounds, Speech speech) {
    return rounds.stream()
        .flatMap(round -> round.levels().stream())
        .flatMap(level -> level.seats().stream())
        .filter(seat -> seat.decision() != null)
        .map(seat -> decision(seat, speech))
        .collect(Collectors.joining("\n"));
  }

  private static String decision(SeatView seat, Speech speech) {
    return "%s: %s%s"
        .formatted(
            (seat.decidedBy() == null ? seat.approver() : seat.decidedBy()).name(),
            speech.word("approvals", seat.decision().name()),
            seat.comment() == null ? "" : " – " + seat.comment());
  }

  private static String text(Map<String, Object> values, String field) {
    if (!(values.get(field) instanceof String text)) {
      return null;
    }
    if (text.length() > LONGEST) {
      throw Problem.invalid(new Problem.Field(field, "tooLong"));
    }
    return text;
  }
}
