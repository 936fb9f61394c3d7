package io.kramek.studio.drafts;

import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A file of a draft. One person at a time edits it: a lock lasts two minutes and is kept by whoever
 * is there. Who waits may ask for it, and then it is theirs as soon as it is given back.
 */
@Entity
@Table(name = "draft_file")
class DraftFile {

  static final Duration KEPT = Duration.ofMinutes(2);

  @Id private UUID id;
  private String file;
  private int basedOn;
  private boolean isNew;
  private boolean retired;
  private int revision;

  @Column(name = "sent_revision")
  private int sent;

  private UUID changedBy;
  private Instant changedAt;
  private UUID lockBy;
  private Instant lockUntil;

  @Column(name = "lock_asked_by")
  private UUID askedBy;

  private int errors;
  private int warnings;

  protected DraftFile() {}

  static DraftFile taken(String name, int from, boolean isNew, UserId by, Instant now) {
    DraftFile file = new DraftFile();
    file.id = Ids.next();
    file.file = name;
    file.basedOn = from;
    file.isNew = isNew;
    file.changedBy = by.value();
    file.changedAt = now;
    return file;
  }

  /** It has other content now. */
  void written(int as, UserId by, Instant now) {
    revision = as;
    changedBy = by.value();
    changedAt = now;
  }

  /** It goes when the draft is released, and is no longer edited. */
  void retire(int inForce) {
    retired = true;
    basedOn = inForce;
    isNew = false;
    unlock();
    counted(0, 0);
  }

  /** It goes on from another release than it was taken from; returns that one. */
  int takeOver(int inForce, boolean gone) {
    int from = basedOn;
    basedOn = inForce;
    isNew = gone;
    return from;
  }

  /** Refuses whoever would change what is to go. */
  void requireStaying() {
    if (retired) {
      throw Problem.conflict("draftFileRetired");
    }
  }

  void counted(int wrong, int doubtful) {
    errors = wrong;
    warnings = doubtful;
  }

  /** Whoever writes has to have seen what is there. */
  void requireSeen(int seen) {
    if (seen != revision) {
      throw Problem.conflict("draftChanged").with("revision", revision);
    }
  }

  /** What it holds now came whole: from the catalogue, or from whoever sends files. */
  void wasSent() {
    sent = revision;
  }

  /** Who sends a whole file cannot have seen what was changed here meanwhile. */
  void requireUnchangedSinceSent() {
    if (sent != revision) {
      throw Problem.conflict("draftFileSentLate").about(file);
    }
  }

  /** Takes the lock, or keeps it. */
  void lock(UserId by, Instant now) {
    requireFree(by, now);
    if (!by.value().equals(lockBy) || !isLocked(now)) {
      askedBy = null;
    }
    lockBy = by.value();
    lockUntil = now.plus(KEPT);
  }

  /** Asks whoever holds the lock for it; the first who asks waits, others come later. */
  void ask(UserId by, Instant now) {
    if (!isLockedForOthers(by, now)) {
      lock(by, now);
    } else if (askedBy == null) {
      askedBy = by.value();
    }
  }

  /** Gives the lock back: to whoever has asked for it, or to everybody. */
  void giveBack(UserId by, Instant now) {
    if (!by.value().equals(lockBy)) {
      if (by.value().equals(askedBy)) {
        askedBy = null;
      }
      return;
    }
    UUID next = isLocked(now) ? askedBy : null;
    unlock();
    if (next != null) {
      lock(new UserId(next), now);
    }
  }

  void unlock() {
    lockBy = null;
    lockUntil = null;
    askedBy = null;
  }

  /** Refuses whoever would change what somebody else is editing. */
  void requireFree(UserId by, Instant now) {
    if (isLockedForOthers(by, now)) {
      throw new HeldByAnother(new UserId(lockBy), lockUntil);
    }
  }

  private boolean isLockedForOthers(UserId by, Instant now) {
    return isLocked(now) && !by.value().equals(lockBy);
  }

  private boolean isLocked(Instant now) {
    return lockUntil != null && lockUntil.isAfter(now);
  }

  String name() {
    return file;
  }

  int revision() {
    return revision;
  }

  int sent() {
    return sent;
  }

  int basedOn() {
    return basedOn;
  }

  boolean isNew() {
    return isNew;
  }

  boolean isRetired() {
    return retired;
  }
}
