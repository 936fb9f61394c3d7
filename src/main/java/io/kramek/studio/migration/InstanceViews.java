package io.kramek.studio.migration;

import io.kramek.shared.Problem;
import io.kramek.shared.SubjectRef;
import io.kramek.shared.process.ProcessSubjects;
import io.kramek.studio.migration.MigrationRows.Row;
import io.kramek.studio.migration.MigrationViews.MigrationElement;
import io.kramek.studio.migration.MigrationViews.MigrationInstance;
import io.kramek.studio.process.watching.InstanceRows;
import io.kramek.tasks.TaskSubjects;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** Instances as managers see them: by the record they are about. */
@Component
class InstanceViews {

  private final ProcessSubjects processSubjects;
  private final InstanceRows rows;
  private final TaskSubjects subjects;

  InstanceViews(ProcessSubjects processSubjects, InstanceRows rows, TaskSubjects subjects) {
    this.processSubjects = processSubjects;
    this.rows = rows;
    this.subjects = subjects;
  }

  /**
   * One of them.
   *
   * @param names what the elements are called at which it stands
   * @param about what the elements are called that its reason is about
   */
  MigrationInstance of(
      String processKey, Row row, Map<String, String> names, Map<String, String> about) {
    SubjectRef subject = subject(processKey, row);
    return new MigrationInstance(
        row.instance(),
        subject,
        subject == null ? null : label(subject),
        row.state(),
        named(row.elements(), names),
        row.reason(),
        named(row.reasonElements(), about),
        row.changedAt());
  }

  static List<MigrationElement> named(List<String> elements, Map<String, String> names) {
    return elements.stream()
        .map(one -> new MigrationElement(one, names.getOrDefault(one, one)))
        .toList();
  }

  /** What a process that a manager drew is about, its instance says. */
  private SubjectRef subject(String processKey, Row row) {
    return processSubjects
        .of(processKey, row.businessKey(), null, null)
        .or(() -> rows.head(row.instance()).map(InstanceRows.Head::subject))
        .orElse(null);
  }

  /** A record may be gone while its process is not yet. */
  private String label(SubjectRef subject) {
    try {
      return subjects.describe(subject).label();
    } catch (NoSuchElementException | Problem e) {
      return null;
    }
  }
}
