package io.kramek.tasks;

import io.kramek.calendars.Absences;
import io.kramek.identity.UserId;
import io.kramek.shared.SubjectRef;
import io.kramek.tasks.process.TaskEngine;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the next fitting person for work, and gives it to them without anybody having to ask. */
@Service
@Transactional
public class Handover {

  private final TaskQueries queries;
  private final TaskEngine engine;
  private final Absences absences;
  private final JdbcClient jdbc;
  private final TaskForms forms;

  Handover(
      TaskQueries queries, TaskEngine engine, Absences absences, JdbcClient jdbc, TaskForms forms) {
    this.queries = queries;
    this.engine = engine;
    this.absences = absences;
    this.jdbc = jdbc;
    this.forms = forms;
  }

  /**
   * Who has the least of a kind of work to do; of several, whoever got some of it longest ago.
   * Whoever is away is passed over, unless everybody is.
   *
   * @param except nobody gets back what is being taken from them; may be {@code null}
   * @param subjectType the kind of work, as in {@code lead}
   */
  @Transactional(readOnly = true)
  public Optional<UserId> leastLoaded(
      Collection<UserId> candidates, UserId except, String subjectType) {
    List<UserId> ranked = ranked(candidates, except, subjectType);
    return ranked.stream()
        .filter(person -> !absences.isAway(person))
        .findFirst()
        .or(() -> ranked.stream().findFirst());
  }

  /**
   * Gives somebody's open tasks about a record to another person; tasks of others stay where they
   * are, and so does what the other person may not do.
   *
   * @param from whose tasks, or {@code null} for those that are nobody's yet
   * @return how many changed hands
   */
  public int pass(SubjectRef subject, UserId from, UserId to) {
    int passed = 0;
    for (OpenTask task : queries.openAbout(subject)) {
      if (Objects.equals(task.assignee(), from) && forms.mayAct(task, to)) {
        engine.assign(task.id(), to);
        forms.of(task).ifPresent(known -> known.assigned(task, to));
        passed++;
      }
    }
    return passed;
  }

  private List<UserId> ranked(Collection<UserId> candidates, UserId except, String subjectType) {
    return jdbc
        .sql(
            """
            select p.id from unnest(:candidates::uuid[]) p (id)
              left join task k on k.assignee_id = p.id and k.subject_type = :type
            group by p.id order by count(k.id), max(k.created_at) nulls first, p.id
            """)
        .param(
            "candidates",
            candidates.stream()
                .filter(person -> !person.equals(except))
                .map(UserId::value)
                .toArray(UUID[]::new))
        .param("type", subjectType)
        .query(UUID.class)
        .list()
        .stream()
        .map(UserId::new)
        .toList();
  }
}
