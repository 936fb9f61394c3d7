package io.kramek.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.identity.Users;
import io.kramek.testing.Company;
import io.kramek.testing.Company.Person;
import io.kramek.testing.Engine;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is away says so, or whoever answers for them. */
@HttpTest
class AbsenceHttpTest {

  private static final String SPAN = "/api/absences?from=2026-12-01&until=2026-12-31";

  @Autowired Company company;
  @Autowired Engine engine;
  @Autowired Absences absences;
  @Autowired Users users;

  private Company.Team team;
  private Http rep;
  private Http secondRep;
  private Http supervisor;

  @BeforeEach
  void begin() {
    team = company.team();
    rep = company.as(team.rep());
    secondRep = company.as(team.secondRep());
    supervisor = company.as(team.supervisor());
  }

  @AfterEach
  void end() {
    ClockUtil.reset();
  }

  @Test
  void oneNotesChangesAndForgetsAnAbsenceOfOnesOwn() {
    Map<String, Object> draft = away("2026-12-07", "2026-12-11", team.secondRep());
    draft.put("note", "skiing");
    draft.put("substitutes", Map.of("approval", team.supervisor().id().value()));
    Http.Answer added = rep.post("/api/absences", draft).is(201);
    assertThat(added.at("/user/id")).isEqualTo(team.rep().id().toString());
    assertThat(added.at("/substitutes/0/kind")).isEqualTo("approval");
    String id = added.at("/id");

    draft.put("until", "2026-12-09");
    draft.put("version", 0);
    assertThat(rep.put("/api/absences/" + id, draft).is(200).at("/until")).isEqualTo("2026-12-09");
    rep.put("/api/absences/" + id, draft).is(409);

    rep.delete("/api/absences/" + id).is(204);
    assertThat(rep.get(SPAN).is(200).body().isEmpty()).isTrue();
  }

  @Test
  void colleaguesSeeWhoIsAwayAndWhoCoversButNotWhy() {
    Map<String, Object> draft = away("2026-12-07", "2026-12-11", team.secondRep());
    draft.put("note", "hospital");
    String id = rep.post("/api/absences", draft).is(201).at("/id");

    Http.Answer seen = secondRep.get(SPAN).is(200);
    assertThat(seen.at("/0/substitute/name")).isEqualTo(team.secondRep().name());
    assertThat(seen.body().at("/0/note").isNull()).isTrue();
    assertThat(seen.at("/0/editable")).isEqualTo("false");
    secondRep.delete("/api/absences/" + id).is(403);

    assertThat(supervisor.get(SPAN).is(200).at("/0/note")).isEqualTo("hospital");
  }

  @Test
  void whoAnswersForATeamNotesAbsencesOfItAndNobodyElseDoes() {
    Map<String, Object> draft = away("2026-12-07", "2026-12-11", team.secondRep());
    draft.put("userId", team.rep().id().value());
    Company.Team other = company.team();

    secondRep.post("/api/absences", draft).is(403);
    company.as(other.supervisor()).post("/api/absences", draft).is(403);
    String id = supervisor.post("/api/absences", draft).is(201).at("/id");

    company.as(other.supervisor()).delete("/api/absences/" + id).is(404);
    assertThat(company.as(other.rep()).get(SPAN).is(200).body().isEmpty()).isTrue();
    supervisor.delete("/api/absences/" + id).is(204);
  }

  @Test
  void overlappingAbsencesAreRefused() {
    rep.post("/api/absences", away("2026-12-07", "2026-12-11", null)).is(201);

    Http.Answer refused = rep.post("/api/absences", away("2026-12-11", "2026-12-12", null)).is(422);

    assertThat(refused.at("/fields/0/field")).isEqualTo("from");
    assertThat(refused.at("/fields/0/code")).isEqualTo("absenceOverlaps");
    rep.post("/api/absences", away("2026-12-12", "2026-12-12", null)).is(201);
    secondRep.post("/api/absences", away("2026-12-07", "2026-12-11", null)).is(201);
  }

  @Test
  void nobodyStandsInForOneWhoStandsInForThem() {
    rep.post("/api/absences", away("2026-12-07", "2026-12-11", team.secondRep())).is(201);
    secondRep.post("/api/absences", away("2026-12-11", "2026-12-18", team.supervisor())).is(201);

    Http.Answer refused =
        supervisor.post("/api/absences", away("2026-12-10", "2026-12-11", team.rep())).is(422);

    assertThat(refused.at("/fields/0/code")).isEqualTo("substitutionCycle");
    supervisor.post("/api/absences", away("2026-12-14", "2026-12-15", team.rep())).is(201);
    assertThat(refusal(away("2026-12-20", "2026-12-20", team.rep()))).isEqualTo("substituteSelf");
  }

  @Test
  void whatIsWrongIsSaid() {
    assertThat(refusal(away("2026-12-11", "2026-12-10", null))).isEqualTo("beforeStart");
    assertThat(refusal(away("2026-12-11", "2036-12-10", null))).isEqualTo("outOfRange");
    Map<String, Object> draft = away("2026-12-11", "2026-12-11", null);
    draft.put("substitutes", Map.of("lunch", team.secondRep().id().value()));
    assertThat(refusal(draft)).isEqualTo("unknown");
  }

  @Test
  void everyKindOfWorkMayHaveASubstituteOfItsOwn() {
    Map<String, Object> draft = away("2026-12-11", "2026-12-11", null);
    Map<String, Object> substitutes = new HashMap<>();
    for (String kind :
        List.of(
            "lead",
            "opportunity",
            "approval",
            "escalation",
            "retentionCase",
            "stockOut",
            "careCorrection",
            "loyaltyMoment",
            "winBack")) {
      substitutes.put(kind, team.secondRep().id().value());
    }
    draft.put("substitutes", substitutes);
    rep.post("/api/absences", draft).is(201);

    engine.itIs(Instant.parse("2026-12-11T10:00:00Z"));
    assertThat(substitutes.keySet())
        .allSatisfy(
            kind ->
                assertThat(absences.actingFor(team.rep().id(), kind))
                    .isEqualTo(team.secondRep().id()));
  }

  @Test
  void aSubstituteWhoIsAwayHasASubstituteUpToThree() {
    Company.Team others = company.team();
    rep.post("/api/absences", away("2026-12-07", "2026-12-11", team.secondRep())).is(201);
    secondRep.post("/api/absences", away("2026-12-07", "2026-12-11", team.supervisor())).is(201);
    assertActs("2026-12-06T22:59:00Z", team.rep());
    assertActs("2026-12-06T23:00:00Z", team.supervisor());

    supervisor.post("/api/absences", away("2026-12-08", "2026-12-08", others.rep())).is(201);
    assertActs("2026-12-08T10:00:00Z", others.rep());

    company
        .as(others.rep())
        .post("/api/absences", away("2026-12-08", "2026-12-08", others.secondRep()))
        .is(201);
    assertActs("2026-12-08T10:00:00Z", team.rep());
    assertActs("2026-12-09T10:00:00Z", team.supervisor());
    assertActs("2026-12-11T23:00:00Z", team.rep());
  }

  @Test
  void whoHasLeftStandsInForNobody() {
    Company.Team others = company.team();
    rep.post("/api/absences", away("2026-12-07", "2026-12-11", team.secondRep())).is(201);
    secondRep.post("/api/absences", away("2026-12-09", "2026-12-09", others.rep())).is(201);
    assertActs("2026-12-07T10:00:00Z", team.secondRep());

    users.leave(team.secondRep().id());

    assertActs("2026-12-07T10:00:00Z", team.rep());
    assertThat(absences.standIns(team.rep().id(), "lead"))
        .containsExactly(team.supervisor().id(), team.manager().id());
    assertActs("2026-12-09T10:00:00Z", others.rep());
  }

  @Test
  void whoHasLeftIsNobodysSuperior() {
    assertThat(users.superior(team.rep().id())).contains(team.supervisor().id());

    users.leave(team.supervisor().id());

    assertThat(users.superior(team.rep().id())).contains(team.manager().id());
    assertThat(users.supervisor(team.id())).isEmpty();
    users.leave(team.manager().id());
    assertThat(users.superior(team.rep().id())).isEmpty();
  }

  private void assertActs(String at, Person expected) {
    engine.itIs(Instant.parse(at));
    assertThat(absences.actingFor(team.rep().id(), "lead")).as(at).isEqualTo(expected.id());
  }

  private String refusal(Map<String, Object> draft) {
    return rep.post("/api/absences", draft).is(422).at("/fields/0/code");
  }

  private static Map<String, Object> away(String from, String until, Person substitute) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("from", from);
    draft.put("until", until);
    draft.put("substituteId", substitute == null ? null : substitute.id().value());
    return draft;
  }
}
