package io.kramek.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.Approvals.State;
import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ApprovalTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final UserId REQUESTER = new UserId(Ids.next());
  private static final UserId SUPERVISOR = new UserId(Ids.next());
  private static final UserId MANAGER = new UserId(Ids.next());

  private final Approval approval =
      Approval.opened(
          "DISCOUNT",
          new SubjectRef(SubjectRef.OPPORTUNITY, Ids.next()),
          REQUESTER,
          new ApprovalSubject.Facts(
              "Two presses", null, null, REQUESTER, null, null, null, null, null, List.of()),
          "{}",
          NOW);

  @Test
  void itIsApprovedWhenEveryLevelAgrees() {
    approval.ask(SUPERVISOR, 2, NOW);
    approval.decide(SUPERVISOR, Decision.APPROVE, null, NOW);
    assertThat(approval.needsAnotherLevel()).isTrue();

    approval.ask(MANAGER, 2, NOW);
    approval.decide(MANAGER, Decision.APPROVE, "Go ahead.", NOW);
    assertThat(approval.needsAnotherLevel()).isFalse();

    approval.close(State.APPROVED);
    assertThat(approval.state()).isEqualTo(State.APPROVED);
  }

  @Test
  void itIsNeverApprovedByNobody() {
    contradicts(() -> approval.close(State.APPROVED));

    approval.ask(SUPERVISOR, 2, NOW);
    contradicts(() -> approval.close(State.APPROVED));

    approval.decide(SUPERVISOR, Decision.APPROVE, null, NOW);
    contradicts(() -> approval.close(State.APPROVED));
  }

  @Test
  void itEndsTheWayItWasDecidedAndNoOther() {
    approval.ask(SUPERVISOR, 1, NOW);
    approval.decide(SUPERVISOR, Decision.RETURN, "Less, please.", NOW);

    contradicts(() -> approval.close(State.APPROVED));
    contradicts(() -> approval.close(State.REJECTED));
    contradicts(() -> approval.close(State.OPEN));
    approval.close(State.RETURNED);

    assertThat(approval.state()).isEqualTo(State.RETURNED);
  }

  @Test
  void theNextLevelIsAskedOnlyAfterTheFormerAgreed() {
    approval.ask(SUPERVISOR, 2, NOW);
    contradicts(() -> approval.ask(MANAGER, 2, NOW));

    approval.decide(SUPERVISOR, Decision.REJECT, "No.", NOW);
    contradicts(() -> approval.ask(MANAGER, 2, NOW));
  }

  @Test
  void nobodyDecidesTheirOwnRequestHoweverItReachesThem() {
    refuses("approvalOwnRequest", () -> approval.ask(REQUESTER, 1, NOW));
    approval.ask(SUPERVISOR, 1, NOW);

    refuses("approvalOwnRequest", () -> approval.handTo(REQUESTER));
    refuses("approvalOwnRequest", () -> approval.decide(REQUESTER, Decision.APPROVE, null, NOW));
  }

  @Test
  void onlyTheOneWhoIsAskedDecides() {
    approval.ask(SUPERVISOR, 1, NOW);

    refuses("approvalNotYours", () -> approval.decide(MANAGER, Decision.APPROVE, null, NOW));

    approval.handTo(MANAGER);
    refuses("approvalNotYours", () -> approval.decide(SUPERVISOR, Decision.APPROVE, null, NOW));
    approval.decide(MANAGER, Decision.APPROVE, null, NOW);
    assertThat(approval.needsAnotherLevel()).isFalse();
  }

  @Test
  void whoDoesNotAgreeSaysWhy() {
    approval.ask(SUPERVISOR, 1, NOW);

    refuses("invalid", () -> approval.decide(SUPERVISOR, Decision.REJECT, null, NOW));
    refuses("invalid", () -> approval.decide(SUPERVISOR, Decision.RETURN, "  ", NOW));
  }

  @Test
  void onlyTheRequesterTakesItBack() {
    refuses("approvalNotYourRequest", () -> approval.requireRecallableBy(SUPERVISOR));

    approval.requireRecallableBy(REQUESTER);
    approval.close(State.RECALLED);
    assertThat(approval.state()).isEqualTo(State.RECALLED);
  }

  @Test
  void whatIsClosedStaysClosed() {
    approval.ask(SUPERVISOR, 1, NOW);
    approval.close(State.WITHDRAWN);

    refuses("approvalClosed", () -> approval.decide(SUPERVISOR, Decision.APPROVE, null, NOW));
    refuses("approvalClosed", () -> approval.ask(MANAGER, 2, NOW));
    refuses("approvalClosed", () -> approval.handTo(MANAGER));
    refuses("approvalClosed", () -> approval.requireRecallableBy(REQUESTER));
    refuses("approvalClosed", () -> approval.close(State.RECALLED));
  }

  private static void refuses(String code, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  /** The process and the aggregate disagree: a bug, not something to tell a user. */
  private static void contradicts(ThrowingCallable action) {
    assertThatThrownBy(action).isInstanceOf(IllegalStateException.class);
  }
}
