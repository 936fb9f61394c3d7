package io.kramek.studio.watching;

import io.kramek.studio.process.watching.InstanceRows.Variable;
import io.kramek.studio.watching.InstanceViews.InstancePerson;
import io.kramek.studio.watching.InstanceViews.InstanceVariable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Shows of variables what they are by the rules of the house: ids, codes, numbers, dates. Should a
 * model carry anything else, such as a text that somebody wrote, nobody reads it here.
 */
final class Variables {

  private static final Set<String> FACTS =
      Set.of("boolean", "integer", "long", "short", "double", "date", "null");

  private static final Pattern ID = Pattern.compile("[\\da-f]{8}(-[\\da-f]{4}){3}-[\\da-f]{12}");

  /** What tables and models call things: codes, keys, lengths of time. */
  private static final Pattern CODE =
      Pattern.compile("[A-Z][A-Z\\d_]{0,39}|P[\\dDHMST]{1,12}|[a-z]{2}");

  /** Words that gateways of the shipped models route on. */
  private static final Set<String> WORDS =
      Set.of(
          "temperature",
          "target",
          "outcome",
          "decision",
          "approvalKind",
          "approvalOutcome",
          "reaction",
          "signal",
          "course",
          "tier",
          "tierBefore",
          "subjectType",
          "result",
          "careResult",
          "loyaltyResult",
          "winBackResult",
          "lossReason",
          "leadAssignment",
          "escalationAction",
          "escalationReason",
          "source");

  private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w-]{0,39}");

  private Variables() {}

  /** The ids in variables. */
  static List<UUID> ids(List<Variable> variables) {
    return variables.stream().map(one -> People.id(one.value())).filter(Objects::nonNull).toList();
  }

  static List<InstanceVariable> shown(
      List<Variable> variables, Map<UUID, InstancePerson> people, Map<UUID, String> teams) {
    return variables.stream().map(one -> shown(one, people, teams)).toList();
  }

  private static InstanceVariable shown(
      Variable one, Map<UUID, InstancePerson> people, Map<UUID, String> teams) {
    boolean shown = mayBeShown(one);
    UUID id = shown ? People.id(one.value()) : null;
    return new InstanceVariable(
        one.name(),
        one.type(),
        shown ? one.value() : null,
        !shown,
        id == null ? null : people.get(id),
        id == null ? null : teams.get(id));
  }

  static boolean mayBeShown(Variable one) {
    if (one.value() == null) {
      return true;
    }
    return FACTS.contains(one.type())
        || "string".equals(one.type())
            && (ID.matcher(one.value()).matches()
                || CODE.matcher(one.value()).matches()
                || WORDS.contains(one.name()) && WORD.matcher(one.value()).matches());
  }
}
