package io.kramek.messaging;

/** What people choose channels for: a noun that many kinds of news share. */
public enum Group {
  LEADS,
  DEALS,
  TASKS,
  ACTIVITIES,
  ESCALATIONS,
  /** Never muted: somebody's work stands still until they are answered. */
  APPROVALS,
  IMPORTS,
  /** About messages themselves; never told by mail, which may be what is broken. */
  MESSAGES,
  OTHER;

  /** The group of a kind, by its first word; a kind nobody has thought of is {@link #OTHER}. */
  static Group of(String kind) {
    int end = kind.indexOf('_');
    return switch (end < 0 ? kind : kind.substring(0, end)) {
      case "LEAD" -> LEADS;
      case "OPPORTUNITY", "DEAL", "RETENTION" -> DEALS;
      case "TASK", "ABSENCE", "DEADLINE" -> TASKS;
      case "ACTIVITY" -> ACTIVITIES;
      case "ESCALATION" -> ESCALATIONS;
      case "APPROVAL" -> APPROVALS;
      case "IMPORT" -> IMPORTS;
      case "MESSAGE" -> MESSAGES;
      default -> OTHER;
    };
  }

  /** Whether nobody may mute it. */
  boolean mustBeHeard() {
    return this == APPROVALS || this == MESSAGES;
  }
}
