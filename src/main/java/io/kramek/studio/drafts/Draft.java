package io.kramek.studio.drafts;

import io.kramek.identity.UserId;
import io.kramek.shared.Ids;
import io.kramek.shared.Problem;
import io.kramek.studio.problems.ModelProblem;
import io.kramek.studio.problems.ModelProblem.Severity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** A named set of changed files. It is edited while it is open, and by several people. */
@Entity
@Table(name = "draft")
class Draft {

  static final int MOST_FILES = 50;

  @Id private UUID id;
  private String title;

  @Enumerated(EnumType.STRING)
  private DraftState state;

  @Column(name = "author_id")
  private UUID author;

  private int basedOn;
  private Integer releasedAs;

  /** How many problems it makes in files that it leaves as they are. */
  private int elsewhere;

  private Instant createdAt;
  private Instant changedAt;

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @JoinColumn(name = "draft_id", nullable = false)
  private List<DraftFile> files = new ArrayList<>();

  @Version private long version;

  protected Draft() {}

  static Draft begun(String title, UserId author, int basedOn, Instant now) {
    Draft draft = new Draft();
    draft.id = Ids.next();
    draft.title = title;
    draft.state = DraftState.OPEN;
    draft.author = author.value();
    draft.basedOn = basedOn;
    draft.createdAt = now;
    draft.changedAt = now;
    return draft;
  }

  void call(String name, Instant now) {
    requireOpen();
    title = name;
    changedAt = now;
  }

  /** Takes a file in. */
  DraftFile add(String file, int taken, boolean isNew, UserId by, Instant now) {
    requireOpen();
    file(file)
        .ifPresent(
            known -> {
              known.requireStaying();
              throw Problem.conflict("draftFileExists");
            });
    if (files.size() >= MOST_FILES) {
      throw Problem.refused("draftFull").about(MOST_FILES);
    }
    DraftFile added = DraftFile.taken(file, taken, isNew, by, now);
    files.add(added);
    changedAt = now;
    return added;
  }

  /** Takes a file out: what is in force stays. */
  void remove(String file, UserId by, Instant now) {
    files.remove(free(file, by, now));
  }

  /**
   * Wants a file in force to go; what the draft has changed of it is dropped.
   *
   * @param seen its revision in the draft; 0 where it is in none
   */
  DraftFile retire(String file, int inForce, int seen, UserId by, Instant now) {
    DraftFile retired =
        file(file).isPresent() ? free(file, by, now) : add(file, inForce, false, by, now);
    retired.requireSeen(seen);
    retired.retire(inForce);
    return retired;
  }

  /** Lets a file stay that was to go. */
  void keep(String file, UserId by, Instant now) {
    if (!file(file).map(DraftFile::isRetired).orElse(false)) {
      throw Problem.notFound();
    }
    remove(file, by, now);
  }

  /**
   * What is in force is in its version of a file now.
   *
   * @param isNew whether the file is in force no more
   * @return the release that it was based on until now
   */
  int takeOver(String file, int inForce, boolean isNew, UserId by, Instant now) {
    return free(file, by, now).takeOver(inForce, isNew);
  }

  /** A file that a person is about to change. */
  DraftFile editable(String file, UserId by, Instant now) {
    DraftFile found = free(file, by, now);
    found.requireStaying();
    return found;
  }

  private DraftFile free(String file, UserId by, Instant now) {
    requireOpen();
    DraftFile found = file(file).orElseThrow(Problem::notFound);
    found.requireFree(by, now);
    changedAt = now;
    return found;
  }

  /**
   * These are its problems.
   *
   * @param uses how many of them are those of a file that goes, and is still used elsewhere
   */
  void counted(List<ModelProblem> problems, ToIntFunction<String> uses) {
    List<ModelProblem> stopping = problems.stream().filter(ModelProblem::stops).toList();
    elsewhere = (int) stopping.stream().filter(one -> file(one.file()).isEmpty()).count();
    for (DraftFile file : files) {
      int used = file.isRetired() ? uses.applyAsInt(file.name()) : 0;
      elsewhere -= used;
      file.counted(
          used + (int) stopping.stream().filter(one -> file.name().equals(one.file())).count(),
          (int)
              problems.stream()
                  .filter(one -> file.name().equals(one.file()))
                  .filter(one -> one.severity() == Severity.WARNING)
                  .count());
    }
  }

  Optional<DraftFile> file(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /** Asked to be put in force; nobody may be in the middle of editing it. */
  void requested(boolean besides, UserId by, Instant now) {
    requireOpen();
    if (files.isEmpty() && !besides) {
      throw Problem.refused("draftEmpty");
    }
    files.forEach(file -> file.requireFree(by, now));
    files.forEach(DraftFile::unlock);
    state = DraftState.REQUESTED;
  }

  /** Something that belongs to it beside its files is changed. */
  void changedBesides(Instant now) {
    requireOpen();
    changedAt = now;
  }

  void reopened() {
    require(DraftState.REQUESTED);
    state = DraftState.OPEN;
  }

  void released(int release) {
    require(DraftState.REQUESTED);
    state = DraftState.RELEASED;
    releasedAs = release;
  }

  void discard(UserId by, Instant now) {
    requireOpen();
    files.forEach(file -> file.requireFree(by, now));
    files.forEach(DraftFile::unlock);
    state = DraftState.DISCARDED;
    changedAt = now;
  }

  void requireOpen() {
    require(DraftState.OPEN);
  }

  private void require(DraftState needed) {
    if (state != needed) {
      throw Problem.conflict("draftNotOpen").with("state", state);
    }
  }

  DraftId id() {
    return new DraftId(id);
  }

  List<DraftFile> files() {
    return List.copyOf(files);
  }

  DraftFiles view(java.util.Map<String, DraftFiles.Changed> contents) {
    return new DraftFiles(id(), title, state, new UserId(author), basedOn, contents);
  }
}
