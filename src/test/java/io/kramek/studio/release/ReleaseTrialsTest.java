package io.kramek.studio.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.shared.Ids;
import io.kramek.studio.replay.ModelCases.CaseResult;
import io.kramek.studio.replay.ModelCases.ModelCase;
import io.kramek.studio.replay.ModelCases.TriedCase;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What was tried before a release is kept with it. */
@HttpTest
class ReleaseTrialsTest {

  private static final String TABLE = "customer-value-tier.dmn";

  @Autowired Company company;
  @Autowired JdbcClient jdbc;
  @Autowired ProcessEngine camunda;
  @Autowired TrialStore store;

  private ReleaseRoom room;
  private Company.Team team;
  private Http author;
  private int before;

  @BeforeEach
  void aTeam() {
    room = new ReleaseRoom(company, jdbc, camunda);
    team = company.team();
    company.team();
    author = company.as(team.manager());
    before = room.inForce();
  }

  @Test
  void tablesAndReplaysAreKeptWithWhoeverTriedThem() {
    String draft = draft();
    UUID replay = replayed(draft, "2025-01-01", "2025-03-31", 40, 7, 3);
    unfinished(draft);

    String request = ask(draft);
    room.goesOn(request);

    JsonNode trials = trials(author, request);
    assertThat(trials.path("checkedAt").isNull()).isFalse();
    assertThat(trials.path("tables")).hasSize(1);
    JsonNode table = trials.path("tables").get(0);
    assertThat(table.path("decision").asString()).isEqualTo("customerValueTier");
    assertThat(table.path("held").asInt()).isEqualTo(held());
    assertThat(table.path("broken").asInt()).isZero();
    assertThat(table.path("compared").asInt()).isEqualTo(1_000);
    assertThat(table.path("differing").asInt()).isZero();
    assertThat(trials.path("replays")).hasSize(1);
    JsonNode kept = trials.path("replays").get(0);
    assertThat(kept.path("replay").asString()).isEqualTo(replay.toString());
    assertThat(kept.path("subjectType").asString()).isEqualTo("opportunity");
    assertThat(kept.path("from").asString()).isEqualTo("2025-01-01");
    assertThat(kept.path("to").asString()).isEqualTo("2025-03-31");
    assertThat(kept.path("stories").asInt()).isEqualTo(40);
    assertThat(kept.path("different").asInt()).isEqualTo(7);
    assertThat(kept.path("otherWay").asInt()).isEqualTo(3);
    assertThat(kept.path("outdated").asBoolean()).isFalse();
    assertThat(kept.at("/by/id").asString()).isEqualTo(team.manager().id().value().toString());
    assertThat(trials(room.reviewer(request), request)).isEqualTo(trials);
    company.as(team.supervisor()).get(ReleaseRoom.path(request) + "/trials").is(404);
    company.as(team.supervisor()).get(ReleaseRoom.path(request) + "/tried-cases").is(404);

    jdbc.sql("delete from replay where id = ?").param(replay).update();
    room.says(room.reviewer(request), request, "APPROVE").is(200);
    room.goesOn(request);
    assertThat(room.inForce()).isEqualTo(before + 1);
    assertThat(trials(author, request).path("replays")).hasSize(1);
    room.goesBackTo(before, author);
  }

  @Test
  void aReplayOfWhatTheDraftIsNoMoreIsCalledThat() {
    String draft = draft();
    replayed(draft, "2025-01-01", "2025-03-31", 40, 7, 3);
    jdbc.sql("update draft set changed_at = changed_at + interval '1 hour' where id = ?::uuid")
        .param(draft)
        .update();

    String request = ask(draft);

    assertThat(trials(author, request).at("/replays/0/outdated").asBoolean()).isTrue();
    assertThat(trials(author, request).path("checkedAt").isNull()).isTrue();
    author.post(ReleaseRoom.path(request) + "/withdrawal", "").is(200);
  }

  @Test
  void casesAreKeptAsTheyCameOutAtTheLastCheck() {
    String request = ask(draft());
    var id = new ReleaseRequestId(UUID.fromString(request));
    store.keep(id, trialsOf(tried("A", true), tried("B", true)), Map.of());
    TriedCase broken = tried("C", false);

    store.keep(
        id,
        trialsOf(tried("A", true), tried("B", true), broken),
        Map.of(broken.about().id(), Map.of("en", "C, as shipped")));

    JsonNode trials = trials(author, request);
    assertThat(trials.path("cases").asInt()).isEqualTo(3);
    assertThat(trials.path("kept").asInt()).isEqualTo(2);
    JsonNode cases = author.get(ReleaseRoom.path(request) + "/tried-cases?size=2").is(200).body();
    assertThat(cases.path("total").asInt()).isEqualTo(3);
    assertThat(cases.path("items")).hasSize(2);
    JsonNode first = cases.path("items").get(0);
    assertThat(first.path("name").asString()).isEqualTo("C, as shipped");
    assertThat(first.path("kept").asBoolean()).isFalse();
    assertThat(first.at("/expected/path/0").asString()).isEqualTo("Offer");
    assertThat(first.at("/now/end").asString()).isEqualTo("refused");
    assertThat(first.path("reason").asString()).isEqualTo("amountMissing");
    author.post(ReleaseRoom.path(request) + "/withdrawal", "").is(200);
  }

  private static Trials trialsOf(TriedCase... tried) {
    return new Trials(List.of(), List.of(tried), List.of());
  }

  private static TriedCase tried(String name, boolean kept) {
    var expected = new CaseResult(List.of("offer"), List.of(), "won");
    var about =
        new ModelCase(
            Ids.next(),
            "opportunity-pipeline.bpmn",
            name,
            Map.of(),
            expected,
            false,
            0,
            null,
            false);
    return kept
        ? new TriedCase(about, expected, null, true)
        : new TriedCase(
            about, new CaseResult(List.of(), List.of(), "refused"), "amountMissing", false);
  }

  /** Those that other tests have left, about customers who are still there. */
  private int held() {
    return jdbc.sql(
            """
            select count(*) from held_case h where h.decision = 'customerValueTier' and h.removed_at is null
              and (h.customer_id is null or exists (select 1 from customer c where c.id = h.customer_id))
            """)
        .query(Integer.class)
        .single();
  }

  /** As a replay is written down that has come to its end. */
  private UUID replayed(
      String draft, String from, String to, int stories, int different, int otherWay) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into replay (id, draft_id, process, period_from, period_to, state, stories, lived, different, other_way,
              started_by, started_at, ended_at)
            select ?, id, 'opportunityPipeline', ?::timestamptz, ?::timestamptz + interval '1 day', 'DONE', ?, ?, ?, ?, ?,
              changed_at, changed_at from draft where id = ?::uuid
            """)
        .params(
            id,
            from + "T00:00:00Z",
            to + "T00:00:00Z",
            stories,
            stories,
            different,
            otherWay,
            team.manager().id().value(),
            draft)
        .update();
    return id;
  }

  private void unfinished(String draft) {
    jdbc.sql("update replay set state = 'FAILED' where id = ?")
        .param(replayed(draft, "2024-01-01", "2024-03-31", 40, 7, 3))
        .update();
  }

  private static JsonNode trials(Http who, String request) {
    return who.get(ReleaseRoom.path(request) + "/trials").is(200).body();
  }

  private String ask(String draft) {
    return author
        .post("/api/studio/release-requests", Map.of("draft", draft, "reason", "As tried"))
        .is(201)
        .at("/id");
  }

  /** With a table that says the same in other words. */
  private String draft() {
    String draft = author.post("/api/studio/drafts", Map.of("title", "Tried")).is(201).at("/id");
    String files = "/api/studio/drafts/" + draft + "/files";
    author.post(files, Map.of("file", TABLE)).is(201);
    JsonNode taken = author.get(files + "/" + TABLE).is(200).body();
    author
        .put(
            files + "/" + TABLE,
            Map.of(
                "content",
                taken.path("content").asString().replace("</definitions>", " </definitions>"),
                "revision",
                taken.path("revision").asInt()))
        .is(200);
    return draft;
  }
}
