package io.kramek.studio.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.studio.process.replay.Lived;
import io.kramek.studio.process.replay.Told;
import io.kramek.studio.replay.Replays.Aspect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What counts as another deadline. */
class ReplayTallyTest {

  private static final Map<String, Long> HOUR = Map.of("call", 3_600L);
  private static final Map<String, Long> NONE = none("call");

  @Test
  void aDeadlineThatIsAddedTakenAwayOrChangedIsAnotherDeadline() {
    assertThat(otherDeadlines(NONE, HOUR)).isEqualTo(1);
    assertThat(otherDeadlines(HOUR, NONE)).isEqualTo(1);
    assertThat(otherDeadlines(HOUR, Map.of("call", 7_200L))).isEqualTo(1);
  }

  @Test
  void theSameDeadlineAndATaskThatIsOnOneWayOnlyAreNot() {
    assertThat(otherDeadlines(HOUR, HOUR)).isZero();
    assertThat(otherDeadlines(NONE, NONE)).isZero();
    assertThat(otherDeadlines(HOUR, Map.of("call", 3_601L))).isZero();
    assertThat(otherDeadlines(HOUR, Map.of("visit", 3_600L))).isZero();
    assertThat(otherDeadlines(Map.of(), HOUR)).isZero();
  }

  private static int otherDeadlines(Map<String, Long> before, Map<String, Long> now) {
    var tally = new ReplayTally(Set.of());
    tally.add(new Told(UUID.randomUUID().toString(), List.of(lived(before), lived(now)), null));
    return tally.sums().in(Aspect.DEADLINE);
  }

  private static Lived lived(Map<String, Long> deadlines) {
    return new Lived(
        List.of("end"),
        "end",
        null,
        List.of(),
        List.of(),
        deadlines,
        0,
        List.of(),
        Map.of(),
        List.of());
  }

  private static Map<String, Long> none(String task) {
    Map<String, Long> deadlines = new HashMap<>();
    deadlines.put(task, null);
    return deadlines;
  }
}
