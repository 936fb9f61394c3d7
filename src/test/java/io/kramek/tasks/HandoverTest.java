package io.kramek.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.calendars.Absences;
import io.kramek.identity.UserId;
import io.kramek.testing.Company;
import io.kramek.testing.HttpTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work is given to somebody who is there. */
@HttpTest
class HandoverTest {

  @Autowired Company company;
  @Autowired Handover handover;
  @Autowired Absences absences;

  private Company.Team team;
  private List<UserId> reps;

  @BeforeEach
  void twoWithNothingToDo() {
    team = company.team();
    reps = List.of(team.rep().id(), team.secondRep().id());
  }

  @Test
  void whoeverIsAwayIsPassedOverAlsoWhereNobodyStandsInForThem() {
    assertThat(next()).isEqualTo(team.rep().id());

    away(team.rep(), null);

    assertThat(next()).isEqualTo(team.secondRep().id());
  }

  @Test
  void withNobodyThereItIsAsIfEverybodyWas() {
    away(team.rep(), null);
    away(team.secondRep(), team.supervisor());

    assertThat(next()).isEqualTo(team.rep().id());
  }

  private UserId next() {
    return handover.leastLoaded(reps, null, "lead").orElseThrow();
  }

  private void away(Company.Person person, Company.Person substitute) {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Prague"));
    absences.add(
        new Absences.AbsenceDraft(
            person.id(),
            today.minusDays(1),
            today.plusDays(1),
            null,
            substitute == null ? null : substitute.id(),
            Map.of()));
  }
}
