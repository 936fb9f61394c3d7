package io.kramek.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.kramek.customers.CustomerId;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.leads.Leads.Capture;
import io.kramek.leads.Leads.Decision;
import io.kramek.leads.Leads.DisqualificationReason;
import io.kramek.leads.Leads.Outcome;
import io.kramek.leads.Leads.Status;
import io.kramek.leads.Leads.Temperature;
import io.kramek.shared.Ids;
import io.kramek.shared.Money;
import io.kramek.shared.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class LeadTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final LocalDate LATER = LocalDate.parse("2027-01-11");
  private static final UserId REP = new UserId(Ids.next());
  private static final UserId OTHER_REP = new UserId(Ids.next());
  private static final TeamId TEAM = new TeamId(Ids.next());
  private static final CustomerId CUSTOMER = new CustomerId(Ids.next());

  @Test
  void aCapturedLeadIsScoredAndAssigned() {
    Lead lead = in(Status.CAPTURED);

    lead.scored(80, Temperature.HOT, List.of("roleDecides"));
    lead.assign(REP, TEAM);

    assertThat(lead.status()).isEqualTo(Status.OPEN);
    assertThat(lead.owner()).isEqualTo(REP);
    assertThat(lead.team()).isEqualTo(TEAM);
    assertThat(lead.reasons()).containsExactly("roleDecides");
  }

  @Test
  void aLeadNobodyCanAnswerIsRefused() {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> Lead.captured(capture(contact("Jana", null, null)), NOW))
        .satisfies(
            problem ->
                assertThat(problem.fields())
                    .containsExactly(new Problem.Field("contact.email", "required")));
  }

  @Test
  void theSamePersonTypedDifferentlyIsTheSameText() {
    Contact typed =
        new Contact(
            " Jana ",
            "Jana@Example.COM ",
            "+420 (601) 234-567",
            " ",
            "123 456 78",
            null,
            "cz",
            "CS");

    assertThat(typed)
        .isEqualTo(
            new Contact(
                "Jana", "jana@example.com", "+420601234567", null, "12345678", null, "CZ", "cs"));
  }

  @Test
  void aQualifiedLeadTellsWhatFollowsOfIt() {
    Lead lead = in(Status.OPEN);
    Money amount = Money.of(5_000, "EUR");

    LeadQualified qualified =
        lead.qualify(
            CUSTOMER,
            OTHER_REP,
            new Decision(Outcome.QUALIFIED, null, null, "keen", "Pilot", amount),
            NOW);

    assertThat(lead.status()).isEqualTo(Status.QUALIFIED);
    assertThat(qualified)
        .isEqualTo(new LeadQualified(lead.id(), CUSTOMER, REP, TEAM, "Pilot", amount));
  }

  @Test
  void aLeadQualifiedOutOfThePoolBecomesTheDecidersAndADealIsCalledByItsCompany() {
    Lead lead = in(Status.OPEN);
    lead.handTo(null);

    LeadQualified qualified = lead.qualify(CUSTOMER, OTHER_REP, decision(Outcome.QUALIFIED), NOW);

    assertThat(qualified)
        .isEqualTo(new LeadQualified(lead.id(), CUSTOMER, OTHER_REP, TEAM, "Novák s.r.o.", null));
  }

  @Test
  void aNurturedLeadComesBackToTheOneWhoHadIt() {
    Lead lead = in(Status.NURTURING);
    assertThat(lead.decision().nurtureUntil()).isEqualTo(LATER);

    lead.reopen();

    assertThat(lead.status()).isEqualTo(Status.OPEN);
    assertThat(lead.owner()).isEqualTo(REP);
  }

  @ParameterizedTest
  @EnumSource(names = "OPEN", mode = Mode.EXCLUDE)
  void onlyAnOpenLeadIsDecided(Status status) {
    for (Consumer<Lead> decide : decisions()) {
      Lead lead = in(status);
      assertThatExceptionOfType(Problem.class)
          .isThrownBy(() -> decide.accept(lead))
          .satisfies(problem -> assertThat(problem.code()).isEqualTo("leadNotOpen"));
      assertThat(lead.status()).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"CAPTURED", "OPEN", "NURTURING"},
      mode = Mode.EXCLUDE)
  void aFinishedLeadIsNotWithdrawn(Status status) {
    Lead lead = in(status);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> lead.withdraw("again"))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("leadFinished"));
  }

  @ParameterizedTest
  @EnumSource(names = {"CAPTURED", "OPEN", "NURTURING"})
  void anUnfinishedLeadIsWithdrawn(Status status) {
    Lead lead = in(status);

    lead.withdraw("a mistake");

    assertThat(lead.status()).isEqualTo(Status.WITHDRAWN);
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void theStepsOfTheProcessAreRefusedOutOfTurn(Status status) {
    if (status != Status.CAPTURED) {
      assertRefused(lead -> lead.scored(1, Temperature.COLD, List.of()), status);
      assertRefused(lead -> lead.assign(REP, TEAM), status);
    }
    if (status != Status.OPEN) {
      assertRefused(lead -> lead.handTo(OTHER_REP), status);
    }
    if (status != Status.NURTURING) {
      assertRefused(Lead::reopen, status);
    }
    if (status != Status.QUALIFIED) {
      assertRefused(lead -> lead.becameDeal(Ids.next()), status);
    }
  }

  @Test
  void aLeadBecomesOneDeal() {
    Lead lead = in(Status.QUALIFIED);
    lead.becameDeal(Ids.next());

    assertThatIllegalStateException().isThrownBy(() -> lead.becameDeal(Ids.next()));
  }

  private static void assertRefused(Consumer<Lead> step, Status status) {
    Lead lead = in(status);
    assertThatIllegalStateException().isThrownBy(() -> step.accept(lead));
  }

  private static List<Consumer<Lead>> decisions() {
    return List.of(
        lead -> lead.qualify(CUSTOMER, REP, decision(Outcome.QUALIFIED), NOW),
        lead -> lead.nurture(decision(Outcome.NURTURE), NOW),
        lead -> lead.disqualify(decision(Outcome.DISQUALIFIED), NOW));
  }

  /** A lead that came into a state the way leads do. */
  private static Lead in(Status status) {
    Lead lead = Lead.captured(capture(contact("Jana Nováková", "jana@example.com", null)), NOW);
    if (status == Status.CAPTURED) {
      return lead;
    }
    lead.assign(REP, TEAM);
    switch (status) {
      case CAPTURED, OPEN -> {}
      case NURTURING -> lead.nurture(decision(Outcome.NURTURE), NOW);
      case QUALIFIED -> lead.qualify(CUSTOMER, REP, decision(Outcome.QUALIFIED), NOW);
      case DISQUALIFIED -> lead.disqualify(decision(Outcome.DISQUALIFIED), NOW);
      case WITHDRAWN -> lead.withdraw("a mistake");
    }
    return lead;
  }

  private static Capture capture(Contact contact) {
    return new Capture(
        "test", null, contact, new Interest(Interest.Kind.OTHER, null, null, null), "OTHER");
  }

  private static Contact contact(String name, String email, String phone) {
    return new Contact(name, email, phone, "Novák s.r.o.", null, null, null, null);
  }

  private static Decision decision(Outcome outcome) {
    return new Decision(
        outcome,
        outcome == Outcome.DISQUALIFIED ? DisqualificationReason.NO_NEED : null,
        outcome == Outcome.NURTURE ? LATER : null,
        null,
        null,
        null);
  }
}
