package io.kramek.studio.problems;

import io.kramek.studio.problems.ModelProblem.Severity;

/**
 * Everything the studio itself finds; modules find more, see {@link io.kramek.studio.ModelRule}.
 */
enum ProblemCode {
  // What the guard refuses.
  UNREADABLE(Severity.ERROR),
  TOO_LARGE(Severity.ERROR),
  ELEMENT_NOT_ALLOWED(Severity.ERROR),
  ATTRIBUTE_NOT_ALLOWED(Severity.ERROR),
  NO_BLOCK(Severity.ERROR),
  INPUT_NOT_TAKEN(Severity.ERROR),
  NOT_ALLOWED(Severity.ERROR),

  // What the code relies on.
  NOT_ONE_PROCESS(Severity.ERROR),
  PROCESS_ID(Severity.ERROR),
  NOT_EXECUTABLE(Severity.ERROR),
  TIME_TO_LIVE(Severity.ERROR),
  DECISION_ID(Severity.ERROR),
  ELEMENT_ID(Severity.HINT),
  MESSAGE_NAME(Severity.ERROR),
  BINDING(Severity.ERROR),
  UNKNOWN_DECISION(Severity.ERROR),
  UNKNOWN_PROCESS(Severity.ERROR),
  NO_RESULT(Severity.ERROR),
  UNKNOWN_VARIABLE(Severity.ERROR),
  UNKNOWN_FACT(Severity.ERROR),
  START_NOT_STORED(Severity.ERROR),
  ANSWER_WAITS(Severity.ERROR),
  CALL_NEEDED(Severity.ERROR),

  // How it flows.
  NO_START(Severity.ERROR),
  FLOW_WITHOUT_CONDITION(Severity.ERROR),
  DEFAULT_WITH_CONDITION(Severity.WARNING),
  GATEWAY_WITHOUT_DEFAULT(Severity.WARNING),
  CHOICE_WITHOUT_DEFAULT(Severity.HINT),
  DEAD_END(Severity.WARNING),
  UNREACHABLE_ELEMENT(Severity.WARNING),

  // What people do and read.
  NOBODY_ASSIGNED(Severity.ERROR),
  MISSING_FORM(Severity.ERROR),
  TASK_WITHOUT_DEADLINE(Severity.WARNING),
  UNLABELLED(Severity.WARNING),
  NOT_TRANSLATED(Severity.WARNING),
  NOT_EXPLAINED(Severity.HINT),
  NOT_DRAWN(Severity.WARNING),
  SHAPES_OVERLAP(Severity.HINT),
  FLOWS_CROSS(Severity.HINT),

  // Forms.
  FORM_ID(Severity.ERROR),
  FORM_EMPTY(Severity.ERROR),
  FIELD_TWICE(Severity.ERROR),
  FIELD_NOT_TRANSLATED(Severity.WARNING),
  FIELD_UNREAD(Severity.WARNING),
  TEXT_NOT_KEPT(Severity.ERROR),
  FIELD_NEEDED(Severity.ERROR),
  FORM_UNUSED(Severity.HINT),

  // Tables.
  TABLE_TOO_LONG(Severity.ERROR),
  TABLE_WRONG_TYPE(Severity.ERROR),
  TABLE_RESULT_NOT_ALLOWED(Severity.ERROR),
  TABLE_OUTPUTS_CHANGED(Severity.ERROR),
  TABLE_OVERLAP(Severity.ERROR),
  TABLE_GAP(Severity.WARNING),
  TABLE_RULE_UNREACHABLE(Severity.WARNING),
  TABLE_RULE_NEVER_FITS(Severity.WARNING),
  TABLE_NOT_PROVED(Severity.HINT),

  // What is in force, and who is there.
  STILL_USED(Severity.ERROR),
  RELEASED_MEANWHILE(Severity.ERROR),
  RELEASED_ID_RENAMED(Severity.WARNING),
  RELEASED_ID_REMOVED(Severity.WARNING),
  CAN_BE_NOBODY(Severity.WARNING),
  PERSON_UNKNOWN(Severity.ERROR),
  PERSON_LEFT(Severity.WARNING),
  TEAM_UNKNOWN(Severity.WARNING),
  TEAM_EMPTY(Severity.WARNING);

  private final Severity severity;

  ProblemCode(Severity severity) {
    this.severity = severity;
  }

  Severity severity() {
    return severity;
  }
}
