package io.kramek.studio.process.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kramek.studio.replay.Asked;
import io.kramek.studio.replay.Story;
import io.kramek.testing.Catalogues;
import io.kramek.testing.Company;
import io.kramek.testing.HttpTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Deals live through two catalogues, in a JVM of their own. */
@HttpTest
class ReplayChildTest {

  private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");

  @Autowired Company company;
  @Autowired ReplayJobs jobs;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transactions;

  private final UUID replay = UUID.randomUUID();
  private Company.Team team;

  @BeforeEach
  void found() {
    team = company.team();
  }

  @AfterEach
  void nothingIsLeft() {
    jobs.drop(replay);
    assertThat(schemas()).isZero();
  }

  @Test
  void aStricterGateChangesExactlyTheDealsAboveItsLimit() {
    List<Story> deals = IntStream.rangeClosed(1, 12).mapToObj(n -> won(n, true)).toList();

    Map<String, List<Lived>> lives =
        play(deals, Catalogues.with(Catalogues.GATE, "&gt; 10", "&gt; 5"));

    List<Integer> changed =
        deals.stream()
            .filter(
                deal ->
                    !lives
                        .get(deal.id())
                        .get(0)
                        .asked()
                        .equals(lives.get(deal.id()).get(1).asked()))
            .map(deal -> ((Number) deal.facts().get("discountPercent")).intValue())
            .toList();
    assertThat(changed).containsExactly(6, 7, 8, 9, 10);
    Lived six = lives.get(deals.get(5).id()).get(1);
    assertThat(six.asked())
        .containsExactly(
            new Asked("DISCOUNT", 1, "supervisor", List.of(team.supervisor().id().value())));
    assertThat(six.path())
        .containsExactly(
            "pre-qualification", "qualification", "offer", "contract", "realisation", "won");
    assertThat(six.end()).isEqualTo("won");
    assertThat(six.tasks()).hasSize(6);
    assertThat(six.tasks().get(3).person()).isEqualTo(team.supervisor().id().value());
    Lived before = lives.get(deals.get(5).id()).get(0);
    assertThat(before.seconds()).isCloseTo(Duration.ofDays(50).toSeconds(), within(5L));
    assertThat(six.seconds()).isGreaterThan(before.seconds());
  }

  @Test
  void aStageThatIsAddedMakesEveryWayLonger() {
    List<Story> deals = new ArrayList<>();
    IntStream.rangeClosed(1, 5).mapToObj(n -> won(n, true)).forEach(deals::add);
    deals.add(known());

    Map<String, List<Lived>> lives =
        play(
            deals,
            Catalogues.with(
                Catalogues.PIPELINE, Catalogues.withDemo(Catalogues.text(Catalogues.PIPELINE))));

    assertThat(lives.values())
        .allSatisfy(
            both -> {
              assertThat(both.get(1).path()).hasSizeGreaterThan(both.get(0).path().size());
              assertThat(both.get(1).path()).containsSubsequence("qualification", "demo", "offer");
              assertThat(both.get(1).seconds()).isGreaterThan(both.get(0).seconds());
              assertThat(both.get(1).end()).isEqualTo(both.get(0).end());
            });
  }

  @Test
  void whatOtherPeopleSeeIsNeitherReadNorWritten() {
    ReplayJob job = job(Catalogues.shipped());
    Map<String, List<Lived>> lives = new HashMap<>();
    transactions.executeWithoutResult(
        tx -> {
          for (String table : liveTables()) {
            jdbc.execute("lock table " + table + " in access exclusive mode");
          }
          lives.putAll(play(job, List.of(won(20, true))));
        });
    assertThat(lives.values()).allMatch(both -> both.get(0).end().equals("won"));
    assertThat(
            jdbc.queryForList(
                "select distinct relpersistence from pg_class where relkind = 'r' and relnamespace = ?::regnamespace",
                String.class,
                ReplayJobs.schema(replay)))
        .containsExactly("u");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from " + ReplayJobs.schema(replay) + ".act_ru_execution",
                Integer.class))
        .isZero();
  }

  @Test
  void whoeverIsKilledHasSaidSo() {
    try (ReplayChild child = ReplayChild.start()) {
      assertThatThrownBy(
              () ->
                  child.play(
                      job(Catalogues.shipped()),
                      IntStream.rangeClosed(1, 5_000).mapToObj(n -> won(n % 30, true)).toList(),
                      told -> child.kill()))
          .isInstanceOfSatisfying(
              ReplayChild.Ended.class, ended -> assertThat(ended.killed()).isTrue());
    }
  }

  @Test
  void aCatalogueThatIsRefusedByTheSandboxIsNotPlayed() {
    List<Told> told = new ArrayList<>();
    try (ReplayChild child = ReplayChild.start()) {
      child.play(
          job(
              Catalogues.with(
                  Catalogues.PIPELINE,
                  "camunda:delegateExpression=\"#{chooseApprovalDelegate}\"",
                  "camunda:class=\"java.lang.Runtime\"")),
          List.of(won(1, true)),
          told::add);
    }
    assertThat(told).hasSize(1);
    assertThat(told.get(0).refused().version()).isEqualTo(1);
    assertThat(told.get(0).refused().in("cs").toString()).contains("serviceTask_chooseApproval");
  }

  private Map<String, List<Lived>> play(List<Story> stories, Map<String, byte[]> draft) {
    return play(job(draft), stories);
  }

  private static Map<String, List<Lived>> play(ReplayJob job, List<Story> stories) {
    List<Told> told = new ArrayList<>();
    try (ReplayChild child = ReplayChild.start()) {
      child.play(job, stories, told::add);
    }
    assertThat(told).allMatch(one -> one.refused() == null, String.valueOf(told));
    return told.stream().collect(Collectors.toMap(Told::story, Told::lives));
  }

  private ReplayJob job(Map<String, byte[]> draft) {
    return jobs.job(
        replay,
        List.of("opportunityPipeline"),
        List.of(Catalogues.shipped(), draft),
        BEGIN,
        BEGIN.plus(Duration.ofDays(60)),
        Map.of());
  }

  private Story won(int discount, boolean imported) {
    return new Story(
        UUID.randomUUID().toString(),
        "opportunityPipeline",
        BEGIN,
        BEGIN.plus(Duration.ofDays(50)),
        imported,
        facts(discount),
        List.of());
  }

  private Story known() {
    return new Story(
        UUID.randomUUID().toString(),
        "opportunityPipeline",
        BEGIN,
        BEGIN.plus(Duration.ofDays(50)),
        false,
        with(facts(3), "outcome", "lost"),
        List.of(
            new Story.Stay("pre-qualification", 86_400),
            new Story.Stay("qualification", 86_400),
            new Story.Stay("offer", 86_400),
            new Story.Stay("qualification", 3_600),
            new Story.Stay("offer", 86_400)));
  }

  private Map<String, Object> facts(int discount) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("discountPercent", discount);
    facts.put("amount", 100_000_00);
    facts.put("marginPercent", 40);
    facts.put("paymentTermsDays", 14);
    facts.put("hasNonStandardTerms", false);
    facts.put("hasCustomer", true);
    facts.put("hasAmount", true);
    facts.put("hasExpectedClose", true);
    facts.put("hasItems", true);
    facts.put("hasDecisionMaker", true);
    facts.put("outcome", "won");
    facts.put("owner", team.rep().id().toString());
    facts.put("team", team.id().toString());
    return facts;
  }

  private static Map<String, Object> with(Map<String, Object> facts, String fact, Object value) {
    facts.put(fact, value);
    return facts;
  }

  private List<String> liveTables() {
    return jdbc.queryForList(
        """
        select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('public', 'engine')
        """,
        String.class);
  }

  private int schemas() {
    return jdbc.queryForObject(
        "select count(*) from pg_namespace where nspname = ?",
        Integer.class,
        ReplayJobs.schema(replay));
  }
}
