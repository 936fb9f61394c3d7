package io.kramek.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.approvals.ApprovalViews.LevelView;
import io.kramek.approvals.Approvals.Decision;
import io.kramek.approvals.Approvals.State;
import io.kramek.approvals.TriedPolicy.Row;
import io.kramek.identity.Role;
import io.kramek.testing.Company;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How levels are asked and agree, and whom the policy means. */
@HttpTest
class ApprovalLevelsTest extends ApprovalRoom {

  @Test
  void anyTheFirstWhoDecidesDecidesForAll() {
    Asked asked = ask(new Row(1, "supervisor, " + person(finance), "any"));
    assertThat(openTasks(asked)).isEqualTo(2);

    decide(finance, asked, Decision.APPROVE);

    assertThat(state(asked)).isEqualTo(State.APPROVED);
    assertThat(isEnded(asked)).isTrue();
    assertThat(inbox(team.supervisor())).isZero();
    assertThat(news(team.supervisor())).isEqualTo("APPROVAL_ENDED");
  }

  @Test
  void allMustAgreeAndTheFirstNoEndsIt() {
    Row all = new Row(1, "supervisor, %s, %s".formatted(person(finance), person(legal)), "all");
    Asked asked = ask(all);

    decide(finance, asked, Decision.APPROVE);
    decide(team.supervisor(), asked, Decision.APPROVE);
    assertThat(openTasks(asked)).isEqualTo(1);
    assertThat(news(team.rep())).isEqualTo("APPROVAL_AGREED");
    decide(legal, asked, Decision.APPROVE);
    assertThat(state(asked)).isEqualTo(State.APPROVED);

    Asked refused = again();
    decide(legal, refused, Decision.REJECT);
    assertThat(state(refused)).isEqualTo(State.REJECTED);
    assertThat(inbox(finance)).isZero();
  }

  @Test
  void twoOfThreeAreEnough() {
    Asked asked =
        ask(new Row(1, "supervisor, %s, %s".formatted(person(finance), person(legal)), "2 of 3"));

    decide(finance, asked, Decision.REJECT);
    assertThat(state(asked)).isEqualTo(State.OPEN);
    assertThat(news(team.rep())).isEqualTo("APPROVAL_DISAGREED");
    decide(legal, asked, Decision.APPROVE);
    decide(team.supervisor(), asked, Decision.APPROVE);

    assertThat(state(asked)).isEqualTo(State.APPROVED);
  }

  @Test
  void inASequenceEachIsAskedWhenTheOneBeforeHasAgreed() {
    Asked asked = ask(new Row(1, person(finance) + ", " + person(legal), "sequence"));
    assertThat(openTasks(asked)).isEqualTo(1);
    assertThat(inbox(legal)).isZero();

    decide(finance, asked, Decision.APPROVE);
    assertThat(inbox(legal)).isEqualTo(1);
    engine.passes(Duration.ofHours(4));
    assertThat(news(legal)).isEqualTo("APPROVAL_REMINDER");
    decide(legal, asked, Decision.APPROVE);

    assertThat(state(asked)).isEqualTo(State.APPROVED);
    assertThat(isEnded(asked)).isTrue();
  }

  @Test
  void ofEachLevelTheFirstRowThatFitsHolds() {
    Asked asked =
        ask(
            new Row(2, person(legal), "any"),
            new Row(1, person(finance), "any"),
            new Row(2, "supervisor", "any"));

    assertThat(levels(asked))
        .extracting(LevelView::approvers)
        .containsExactly(person(finance), person(legal));
  }

  @Test
  void aRoleIsEverybodyInItAndATeamsLeadWhoAnswersForIt() {
    Company.Team other = company.team();
    Asked asked = ask(new Row(1, "lead(%s)".formatted(other.code()), "any"));
    assertThat(seated(asked)).containsExactly(other.supervisor().id());

    policy.close();
    Asked managers = ask(new Row(1, "role(manager)", "any"));
    assertThat(seated(managers))
        .hasSizeBetween(2, 20)
        .allSatisfy(user -> assertThat(roleOf(user)).isEqualTo(Role.MANAGER));
  }

  @Test
  void anUnknownRolePersonOrTeamLeadsToAManagerAndNeverToNobody() {
    for (String nonsense :
        List.of("role(king)", "person(nobody)", "lead(NOWHERE)", "superior(9)", "whoever!")) {
      Asked asked = ask(new Row(1, nonsense, "any"));

      assertThat(openTasks(asked)).as(nonsense).isEqualTo(1);
      assertThat(seat(asked).fallback()).as(nonsense).isEqualTo("EMPTY");
      assertThat(roleOf(seated(asked).get(0))).isIn(Role.MANAGER, Role.ADMIN);
      policy.close();
    }
  }

  @Test
  void whoAsksIsPassedOverForTheirSuperior() {
    policy = TriedPolicy.of(camunda, new Row(1, person(team.supervisor()), "any"));
    Asked asked = Asked.about(offers.offer(team, team.supervisor(), 15), camunda);

    assertThat(seated(asked)).containsExactly(team.manager().id());
    assertThat(seat(asked).fallback()).isEqualTo("REQUESTER");
  }

  @Test
  void whoDecidesOnTwoLevelsCountsOnceAndTheirSuperiorIsAskedInstead() {
    Asked asked =
        ask(new Row(1, "supervisor", "any"), new Row(2, person(team.supervisor()), "any"));

    decide(team.supervisor(), asked, Decision.APPROVE);

    assertThat(seated(asked)).containsExactly(team.supervisor().id(), team.manager().id());
    assertThat(levels(asked).get(1).seats().get(0).fallback()).isEqualTo("TWICE");
  }

  @Test
  void namedTwiceOnOneLevelSomebodyHasOneSay() {
    Asked asked = ask(new Row(1, "supervisor, superior, " + person(team.supervisor()), "all"));

    assertThat(seated(asked)).containsExactly(team.supervisor().id());
  }

  @Test
  void whereMoreMustAgreeThanAreNamedManagersFillTheSeats() {
    Asked asked = ask(new Row(1, person(finance), "2 of 3"));

    assertThat(seated(asked)).hasSize(2).startsWith(finance.id());
    assertThat(levels(asked).get(0).seats().get(1).fallback()).isEqualTo("TOO_FEW");
  }
}
