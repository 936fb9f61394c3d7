package io.kramek.studio.process.replay;

import io.kramek.identity.OrgChart.Chart;
import io.kramek.identity.OrgChart.Person;
import io.kramek.identity.PersonName;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.shared.WorkingTime;
import io.kramek.studio.replay.Reenactment;
import io.kramek.studio.replay.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where stories are played, each in every version, one after the other. */
final class Theatre {

  /** What all lives have in common. */
  record Stage(
      ShadowEngine engine,
      Map<String, Reenactment> reenactments,
      Chart chart,
      WorkingTime hours,
      Map<String, List<Long>> waits,
      long seed) {}

  /** Sits where an approval is asked for and nobody can be found. */
  static final UUID NOBODY = new UUID(0, 0);

  private final Stage stage;
  private final List<ShadowVersion> versions;

  Theatre(ReplayJob job, ShadowEngine engine, List<ShadowVersion> versions) {
    this.stage =
        new Stage(
            engine,
            engine.reenactments(),
            chart(job),
            WorkingTime.of(job.hours()),
            job.waits(),
            job.seed());
    this.versions = versions;
  }

  private static Chart chart(ReplayJob job) {
    List<Person> people =
        job.people().stream()
            .map(
                one ->
                    new Person(
                        new UserId(one.id()),
                        one.username(),
                        "",
                        one.role(),
                        one.team() == null ? null : new TeamId(one.team()),
                        one.superior() == null ? null : new UserId(one.superior()),
                        one.active()))
            .toList();
    List<Users.Team> teams =
        job.teams().stream()
            .map(
                team ->
                    new Users.Team(
                        team.id(),
                        team.code(),
                        "",
                        team.supervisor() == null ? null : new PersonName(team.supervisor(), "")))
            .toList();
    return new Chart(people, teams);
  }

  /** How a story goes in every version. What fails in one is said, and ends that life alone. */
  List<Lived> play(Story story) {
    List<Lived> lives = new ArrayList<>();
    Map<String, Object> shared = new HashMap<>();
    Set<String> objections = null;
    for (ShadowVersion version : versions) {
      var life = new ShadowLife(stage, version, story, shared, objections);
      lives.add(live(life));
      objections = versions.size() == 1 ? null : life.objections();
    }
    return lives;
  }

  private Lived live(ShadowLife life) {
    Reenactment reenactment = stage.reenactments().get(life.story().process());
    if (reenactment == null) {
      throw new IllegalStateException("Nobody knows how " + life.story().process() + " is lived");
    }
    stage.engine().recorders().follow(life);
    try {
      stage
          .engine()
          .configuration()
          .getCommandExecutorTxRequired()
          .execute(
              context -> {
                life.begin(context);
                reenactment.live(life.story(), life);
                life.conclude();
                return null;
              });
      return life.lived();
    } catch (RuntimeException e) {
      return life.failed(e);
    }
  }

  static UUID id(String text) {
    try {
      UUID id = text == null ? null : UUID.fromString(text);
      return NOBODY.equals(id) ? null : id;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
