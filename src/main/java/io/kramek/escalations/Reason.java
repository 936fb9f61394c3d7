package io.kramek.escalations;

/** Why somebody must react. */
public enum Reason {
  /** Nobody has spoken to a lead in time. */
  LEAD_UNANSWERED,
  /** A deal has stood in its stage for too long. */
  DEAL_STALLED,
  /** Somebody waits for an approval longer than agreed. */
  APPROVAL_LATE,
  /** A task is past its due date. */
  TASK_LATE,
  /** A process cannot go on for a technical reason. */
  INCIDENT,
  /** A model has gone out of hand and was paused. */
  MODEL_RUNAWAY
}
