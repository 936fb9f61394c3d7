package io.kramek.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.activities.Activities.Kind;
import io.kramek.activities.Activities.NewActivity;
import io.kramek.activities.Activities.Result;
import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ActivityTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Result NOTHING = new Result(null, null, null, null, null);

  @Test
  void whatIsDoneIsNotDoneAgain() {
    Activity planned = written(NOW.plusSeconds(3600), NOTHING);
    planned.complete(NOTHING, NOW);

    assertThatThrownBy(() -> planned.complete(NOTHING, NOW))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo("activityDone"));
  }

  @Test
  void withoutAPlanItHasJustBeenDone() {
    Activity done = written(null, NOTHING);

    assertThatThrownBy(() -> done.complete(NOTHING, NOW)).isInstanceOf(Problem.class);
  }

  @Test
  void nothingIsDoneInTheFuture() {
    Result tomorrow = new Result(NOW.plusSeconds(86_400), null, null, null, null);

    assertThatThrownBy(() -> written(null, tomorrow))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.fields())
                    .containsExactly(new Problem.Field("doneAt", "inFuture")));
  }

  private static Activity written(Instant plannedFor, Result result) {
    return Activity.written(
        Ids.next(),
        new NewActivity(
            new SubjectRef(SubjectRef.CUSTOMER, Ids.next()),
            null,
            Kind.CALL,
            "Call",
            plannedFor,
            null,
            result),
        new UserId(Ids.next()),
        NOW);
  }
}
