package io.kramek.identity;

import io.kramek.shared.ProcessRole;
import java.sql.Types;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;

/**
 * The one record-level predicate. Whoever asks sees what is theirs, what belongs to the teams in
 * their scope (the pool included, which has a team and no owner), and what an open task of theirs
 * is about; managers, administrators and the steps of processes see everything. Every list, count,
 * sum, export and look-up of one record carries it; what it hides does not exist for the caller.
 */
@Component
public class Visibility {

  private final CurrentUser currentUser;

  Visibility(CurrentUser currentUser) {
    this.currentUser = currentUser;
  }

  /**
   * The condition on a table that has {@code id}, {@code owner_id} and {@code team_id}. It is the
   * same text for everybody, so that the database plans it once; {@link #parameters()} fills it.
   *
   * @param alias of the table in the query
   * @param subjectType the noun under which tasks point to its rows
   */
  public String of(String alias, String subjectType) {
    return """
        (:visibleAll or %1$s.owner_id = :visibleTo or %1$s.team_id = any(:visibleTeams)
          or exists (select 1 from task visible_task where visible_task.assignee_id = :visibleTo
            and visible_task.%2$s = %1$s.id%3$s))"""
        .formatted(
            alias,
            subjectType.equals("customer") ? "customer_id" : "subject_id",
            subjectType.equals("customer")
                ? ""
                : " and visible_task.subject_type = '" + subjectType + "'");
  }

  /** The values of the condition for whoever asks now. */
  public Map<String, Object> parameters() {
    if (currentUser.isSystem() || ProcessRole.isActing()) {
      return parameters(true, null, new UUID[0]);
    }
    return currentUser
        .find()
        .map(
            user ->
                parameters(
                    user.role().seesEverything(),
                    user.id().value(),
                    user.scope().stream().map(TeamId::value).toArray(UUID[]::new)))
        .orElseGet(() -> parameters(false, null, new UUID[0]));
  }

  private static Map<String, Object> parameters(boolean all, UUID user, UUID[] teams) {
    return Map.of(
        "visibleAll", all,
        "visibleTo", new SqlParameterValue(Types.OTHER, user),
        "visibleTeams", teams);
  }
}
