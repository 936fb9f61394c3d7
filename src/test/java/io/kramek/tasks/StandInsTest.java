package io.kramek.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.kramek.calendars.Absences;
import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import io.kramek.shared.SubjectRef;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** A module may forbid that somebody acts in a task of its own. */
class StandInsTest {

  private static final UserId AWAY = new UserId(Ids.next());
  private static final UserId SUBSTITUTE = new UserId(Ids.next());
  private static final UserId SUPERIOR = new UserId(Ids.next());

  @Test
  void theLikeliestWhoMayActStandsIn() {
    assertThat(standIns(SUBSTITUTE, SUPERIOR).of(task("decide"))).contains(SUPERIOR);
    assertThat(standIns(SUBSTITUTE, SUPERIOR).of(task("other form"))).contains(SUBSTITUTE);
  }

  @Test
  void whereNobodyMayActTheTaskWaits() {
    assertThat(standIns(SUBSTITUTE).of(task("decide"))).isEmpty();
    assertThat(standIns().of(task("decide"))).isEmpty();
  }

  private static OpenTask task(String form) {
    var subject = new SubjectRef(SubjectRef.APPROVAL, Ids.next());
    return new OpenTask(Ids.next(), form, subject, AWAY, null);
  }

  private static StandIns standIns(UserId... candidates) {
    Absences absences = mock(Absences.class);
    when(absences.standIns(AWAY, SubjectRef.APPROVAL)).thenReturn(List.of(candidates));
    ObjectProvider<TaskForm> forms = mock();
    when(forms.stream()).thenAnswer(asked -> Stream.of(new NotBySubstitute()));
    return new StandIns(absences, new TaskForms(forms));
  }

  private static final class NotBySubstitute implements TaskForm {

    @Override
    public String formId() {
      return "decide";
    }

    @Override
    public Map<String, Object> data(OpenTask task) {
      return Map.of();
    }

    @Override
    public void complete(OpenTask task, Map<String, Object> values) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean mayAct(OpenTask task, UserId user) {
      return !user.equals(SUBSTITUTE);
    }
  }
}
