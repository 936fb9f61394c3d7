package io.kramek.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.Approvals.State;
import io.kramek.approvals.policy.Chosen;
import io.kramek.approvals.policy.Level;
import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final UserId REQUESTER = new UserId(Ids.next());
  private static final UserId SUPERVISOR = new UserId(Ids.next());
  private static final UserId MANAGER = new UserId(Ids.next());
  private static final UserId DIRECTOR = new UserId(Ids.next());
  private static final UserId SOMEBODY = new UserId(Ids.next());

  private final Approval approval = opened(null);

  @Test
  void itIsApprovedWhenEveryLevelAgrees() {
    approval.follow("[]", 2);
    ask(1, "any", SUPERVISOR);
    say(SUPERVISOR, Decision.APPROVE, null);
    assertThat(approval.seating().needsAnotherLevel()).isTrue();

    ask(2, "any", MANAGER);
    say(MANAGER, Decision.APPROVE, "Go ahead.");
    assertThat(approval.seating().needsAnotherLevel()).isFalse();

    close(State.APPROVED);
    assertThat(approval.state()).isEqualTo(State.APPROVED);
  }

  @Test
  void itIsNeverApprovedByNobody() {
    contradicts(() -> close(State.APPROVED));
    contradicts(() -> approval.ascend(new Level(1, "", "any", "PT8H", "PT4H"), List.of()));

    approval.follow("[]", 2);
    ask(1, "any", SUPERVISOR);
    contradicts(() -> close(State.APPROVED));

    say(SUPERVISOR, Decision.APPROVE, null);
    contradicts(() -> close(State.APPROVED));
  }

  @ParameterizedTest(name = "{0}: {1} come to {2}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          any,      AWW, APPROVE
          any,      WRW, REJECT
          any,      WWW, -
          all,      AAW, -
          all,      AAA, APPROVE
          all,      AWR, REJECT
          all,      AWT, RETURN
          2 of 3,   AWW, -
          2 of 3,   AWA, APPROVE
          2 of 3,   RWW, -
          2 of 3,   RRW, REJECT
          2 of 3,   ARA, APPROVE
          2 of 3,   ATW, RETURN
          sequence, AAW, -
          sequence, AAA, APPROVE
          sequence, ARW, REJECT
          nonsense, AAW, -
          nonsense, AAA, APPROVE
          3 of 2,   AAW, -
          """)
  void votesOfALevelComeTo(String mode, String votes, Decision verdict) {
    List<UserId> people = List.of(SUPERVISOR, MANAGER, DIRECTOR);
    approval.ascend(
        new Level(1, "", mode, "PT8H", "PT4H"),
        people.stream().map(user -> Seat.of(1, new Chosen(user, "", null))).toList());
    approval.ask(NOW);
    approval.ask(NOW);
    approval.ask(NOW);
    for (int i = 0; i < votes.length(); i++) {
      switch (votes.charAt(i)) {
        case 'A' -> say(people.get(i), Decision.APPROVE, null);
        case 'R' -> say(people.get(i), Decision.REJECT, "No.");
        case 'T' -> say(people.get(i), Decision.RETURN, "Less.");
        default -> assertThat(votes.charAt(i)).isEqualTo('W');
      }
    }

    assertThat(approval.seating().verdict().orElse(null)).isEqualTo(verdict);
  }

  @Test
  void inASequenceOneIsAskedAfterTheOther() {
    ask(1, "sequence", SUPERVISOR, MANAGER);
    assertThat(approval.openSeats()).extracting(Seat::person).containsExactly(SUPERVISOR);

    say(SUPERVISOR, Decision.APPROVE, null);
    assertThat(approval.seating().verdict()).isEmpty();
    assertThat(approval.seating().hasWaiting()).isTrue();

    approval.ask(NOW);
    assertThat(approval.openSeats()).extracting(Seat::person).containsExactly(MANAGER);
  }

  @Test
  void itEndsTheWayItWasDecidedAndNoOther() {
    ask(1, "any", SUPERVISOR);
    say(SUPERVISOR, Decision.RETURN, "Less, please.");

    contradicts(() -> close(State.APPROVED));
    contradicts(() -> close(State.REJECTED));
    contradicts(() -> close(State.OPEN));
    close(State.RETURNED);

    assertThat(approval.state()).isEqualTo(State.RETURNED);
  }

  @Test
  void theNextLevelIsAskedOnlyAfterTheFormerAgreed() {
    approval.follow("[]", 2);
    ask(1, "any", SUPERVISOR);
    contradicts(() -> ask(2, "any", MANAGER));

    say(SUPERVISOR, Decision.REJECT, "No.");
    contradicts(() -> ask(2, "any", MANAGER));
  }

  @Test
  void nobodyDecidesTheirOwnRequestHoweverItReachesThem() {
    refuses("approvalOwnRequest", () -> ask(1, "any", REQUESTER));
    ask(1, "any", SUPERVISOR);
    Seat seat = approval.openSeats().get(0);

    assertThat(approval.mayTake(REQUESTER, seat)).isFalse();
    refuses("approvalOwnRequest", () -> give(seat, REQUESTER));
    refuses(
        "approvalOwnRequest",
        () -> approval.decide(seat, REQUESTER, Decision.APPROVE, null, NOW, false));
  }

  @Test
  void nobodyHasTwoSays() {
    ask(1, "all", SUPERVISOR, MANAGER);
    Seat managers = approval.openSeats().get(1);

    assertThat(approval.mayTake(SUPERVISOR, managers)).isFalse();
    assertThat(approval.mayTake(DIRECTOR, managers)).isTrue();
    refuses("approvalOneSay", () -> give(managers, SUPERVISOR));
    refuses(
        "approvalOneSay",
        () -> approval.decide(managers, SUPERVISOR, Decision.APPROVE, null, NOW, false));

    Seat supervisors = approval.openSeats().get(0);
    approval.decide(supervisors, SOMEBODY, Decision.APPROVE, null, NOW, false);
    assertThat(approval.mayTake(SOMEBODY, managers)).isFalse();
    assertThat(approval.seating().lastToDecide()).isEqualTo(SOMEBODY);
  }

  @Test
  void aSeatThatWasGivenAwayIsTheOthers() {
    ask(1, "any", SUPERVISOR);
    give(approval.openSeats().get(0), DIRECTOR);

    assertThat(approval.openSeats()).extracting(Seat::person).containsExactly(DIRECTOR);
    assertThat(approval.openSeats()).extracting(Seat::key).containsExactly(SUPERVISOR);
    assertThat(approval.happenings())
        .extracting(Happening::what)
        .containsExactly(Happening.What.DELEGATED);
  }

  @Test
  void whoDoesNotAgreeSaysWhy() {
    ask(1, "any", SUPERVISOR);

    refuses("invalid", () -> say(SUPERVISOR, Decision.REJECT, null));
    refuses("invalid", () -> say(SUPERVISOR, Decision.RETURN, "  "));
  }

  @Test
  void itIsReturnedTwiceAndDecidedTheThirdTime() {
    Approval second = opened(returned(approval));
    Approval third = opened(returned(second));

    assertThat(List.of(approval.round(), second.round(), third.round())).containsExactly(1, 2, 3);
    seat(third, SUPERVISOR);
    refuses(
        "approvalLastRound",
        () ->
            third.decide(
                third.openSeats().get(0), SUPERVISOR, Decision.RETURN, "Again.", NOW, false));
    third.decide(third.openSeats().get(0), SUPERVISOR, Decision.REJECT, "No.", NOW, false);
    third.close(State.REJECTED, SUPERVISOR, NOW);

    assertThat(opened(third).round()).isEqualTo(1);
  }

  @Test
  void takingItBackWinsNoFurtherRound() {
    Approval second = opened(returned(approval));
    second.close(State.RECALLED, REQUESTER, NOW);

    assertThat(opened(second).round()).isEqualTo(2);
  }

  @Test
  void onlyTheRequesterTakesItBack() {
    refuses("approvalNotYourRequest", () -> approval.requireRecallableBy(SUPERVISOR));

    approval.requireRecallableBy(REQUESTER);
    close(State.RECALLED);
    assertThat(approval.state()).isEqualTo(State.RECALLED);
  }

  @Test
  void whatIsClosedStaysClosed() {
    ask(1, "any", SUPERVISOR);
    Seat seat = approval.openSeats().get(0);
    close(State.WITHDRAWN);

    refuses(
        "approvalClosed",
        () -> approval.decide(seat, SUPERVISOR, Decision.APPROVE, null, NOW, false));
    refuses("approvalClosed", () -> ask(2, "any", MANAGER));
    refuses("approvalClosed", () -> approval.ask(NOW));
    refuses("approvalClosed", () -> give(seat, MANAGER));
    refuses("approvalClosed", () -> approval.requireRecallableBy(REQUESTER));
    refuses("approvalClosed", () -> close(State.RECALLED));
    assertThat(approval.openSeats()).isEmpty();
  }

  private static Approval opened(Approval before) {
    var subject = new SubjectRef(SubjectRef.OPPORTUNITY, Ids.next());
    var facts =
        new ApprovalSubject.Facts(
            "Two presses", null, null, REQUESTER, null, null, null, null, null, List.of());
    return Approval.opened(
        About.of("DISCOUNT", subject, facts), REQUESTER, null, before, "{}", NOW);
  }

  private static Approval returned(Approval approval) {
    seat(approval, SUPERVISOR);
    approval.decide(approval.openSeats().get(0), SUPERVISOR, Decision.RETURN, "Less.", NOW, false);
    approval.close(State.RETURNED, SUPERVISOR, NOW);
    return approval;
  }

  private void ask(int level, String mode, UserId... people) {
    approval.ascend(
        new Level(level, "", mode, "PT8H", "PT4H"),
        Stream.of(people).map(user -> Seat.of(level, new Chosen(user, "", null))).toList());
    approval.ask(NOW);
  }

  private static void seat(Approval approval, UserId user) {
    approval.ascend(
        new Level(1, "", "any", "PT8H", "PT4H"), List.of(Seat.of(1, new Chosen(user, "", null))));
    approval.ask(NOW);
  }

  private void say(UserId user, Decision decision, String comment) {
    Seat seat =
        approval.seating().undecided().stream()
            .filter(open -> open.isOf(user))
            .findFirst()
            .orElseThrow();
    approval.decide(seat, user, decision, comment, NOW, false);
  }

  private void give(Seat seat, UserId to) {
    approval.give(seat, to, Happening.What.DELEGATED, seat.person(), null, NOW);
  }

  private void close(State outcome) {
    approval.close(outcome, null, NOW);
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
