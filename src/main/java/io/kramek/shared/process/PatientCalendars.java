package io.kramek.shared.process;

import java.util.Date;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;

/**
 * What the engine makes of a length of time that comes out of a variable or a table: never less
 * than a minute, as in models themselves. A length that is shorter stops the step that asks for it.
 */
public final class PatientCalendars extends MapBusinessCalendarManager {

  private static final long SHORTEST_MILLIS = 60_000;

  /** Those of the engine, by the names it knows them by. */
  public PatientCalendars() {
    addBusinessCalendar(DurationBusinessCalendar.NAME, new Patient(new DurationBusinessCalendar()));
    addBusinessCalendar(DueDateBusinessCalendar.NAME, new Patient(new DueDateBusinessCalendar()));
    addBusinessCalendar(CycleBusinessCalendar.NAME, new Patient(new CycleBusinessCalendar()));
  }

  private record Patient(BusinessCalendar calendar) implements BusinessCalendar {

    @Override
    public Date resolveDuedate(String text) {
      requirePatience(text);
      return calendar.resolveDuedate(text);
    }

    @Override
    public Date resolveDuedate(String text, Date start) {
      requirePatience(text);
      return calendar.resolveDuedate(text, start);
    }

    @Override
    public Date resolveDuedate(String text, Task task) {
      requirePatience(text);
      return calendar.resolveDuedate(text, task);
    }

    /** A date is one moment; what comes again does so after a length. */
    private static void requirePatience(String text) {
      String length = text.substring(text.lastIndexOf('/') + 1).strip();
      if (!length.startsWith("P")) {
        return;
      }
      Date now = ClockUtil.getCurrentTime();
      Date due = new DurationBusinessCalendar().resolveDuedate(length, now);
      if (due.getTime() - now.getTime() < SHORTEST_MILLIS) {
        throw new ProcessEngineException("No timer runs less than a minute");
      }
    }
  }
}
