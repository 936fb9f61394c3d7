package io.kramek.studio.drafts;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.UserId;
import io.kramek.shared.Problem;
import io.kramek.studio.ModelKind;
import io.kramek.studio.problems.ModelProblem;
import io.kramek.studio.process.Releases;
import io.kramek.studio.process.Releases.Release;
import jakarta.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of the catalogue that are not in force yet. What managers do is asked of managers; what
 * the other parts of the studio do with a draft, they answer for.
 */
@Service
@Transactional
public class Drafts {

  static final int LARGEST = 1024 * 1024;

  private final DraftRepository drafts;
  private final Revisions revisions;
  private final DraftProblems problems;
  private final Releases releases;
  private final CurrentUser currentUser;
  private final DraftHolders holders;
  private final Clock clock;

  Drafts(
      DraftRepository drafts,
      Revisions revisions,
      DraftProblems problems,
      Releases releases,
      CurrentUser currentUser,
      DraftHolders holders,
      Clock clock) {
    this.drafts = drafts;
    this.revisions = revisions;
    this.problems = problems;
    this.releases = releases;
    this.currentUser = currentUser;
    this.holders = holders;
    this.clock = clock;
  }

  /** Begins a draft, based on what is in force. */
  public DraftId begin(String title) {
    UserId me = manager();
    Draft draft = Draft.begun(title.strip(), me, releases.inForce().number(), clock.instant());
    return drafts.saveAndFlush(draft).id();
  }

  /** Gives a draft another title. */
  public void call(DraftId id, String title) {
    manager();
    open(id).call(title.strip(), clock.instant());
  }

  /** Throws a draft away; what it held can still be read. */
  public void discard(DraftId id) {
    UserId me = manager();
    Draft draft = open(id);
    holders.told(() -> draft.discard(me, clock.instant()));
  }

  /** Takes a file in, called like its file if it is new. */
  public int add(DraftId id, String file, String content) {
    return add(id, file, content, null);
  }

  /**
   * Takes a file in: a copy of the one in force, or a new one.
   *
   * @param content {@code null} for the copy, or for the beginning of a new one
   * @param name what a new one is called; {@code null}: like its file
   * @return its revision
   */
  public int add(DraftId id, String file, @Nullable String content, @Nullable String name) {
    ModelKind kind = ModelKind.required(file);
    UserId me = manager();
    Draft draft = open(id);
    Release inForce = releases.inForce();
    byte[] known = releases.files(inForce).get(file);
    DraftFile added = draft.add(file, inForce.number(), known == null, me, clock.instant());
    byte[] first = known == null ? Beginning.of(kind, file, name) : known;
    int revision = write(draft, added, content == null ? first : bytes(content), me);
    added.wasSent();
    return revision;
  }

  /**
   * Writes a file that nobody else is editing.
   *
   * @param seen the revision that was changed
   * @return the revision it has become; the same where nothing is different
   * @throws Problem {@code draftChanged}, {@code draftLocked}, {@code draftNotOpen}, {@code
   *     draftFileRetired}
   */
  public int write(DraftId id, String file, String content, int seen) {
    UserId me = manager();
    Draft draft = open(id);
    DraftFile written = holders.told(() -> draft.editable(file, me, clock.instant()));
    written.requireSeen(seen);
    return write(draft, written, bytes(content), me);
  }

  /** Takes a file out of a draft: what is in force stays as it is. */
  public void remove(DraftId id, String file) {
    UserId me = manager();
    Draft draft = open(id);
    holders.told(() -> draft.remove(file, me, clock.instant()));
    count(draft);
  }

  /**
   * Takes the lock of a file for two minutes, or keeps it.
   *
   * @param ask whether to ask whoever holds it
   * @throws Problem {@code draftLocked} where somebody else holds it and is not asked
   */
  public void lock(DraftId id, String file, boolean ask) {
    UserId me = manager();
    Draft draft = open(id);
    draft.requireOpen();
    DraftFile locked = draft.file(file).orElseThrow(Problem::notFound);
    locked.requireStaying();
    if (ask) {
      locked.ask(me, clock.instant());
    } else {
      holders.told(() -> locked.lock(me, clock.instant()));
    }
  }

  /** Gives a lock back, to whoever has asked for it; or no longer asks. */
  public void giveBack(DraftId id, String file) {
    UserId me = manager();
    open(id).file(file).orElseThrow(Problem::notFound).giveBack(me, clock.instant());
  }

  /**
   * Puts files into the open draft that the caller has of this title, or into a new one; for tools
   * that send whole files. What the caller sends as they sent it before changes nothing.
   *
   * @throws Problem {@code draftFileSentLate} where a file has been changed here since it was last
   *     sent, and {@code draftLocked}, {@code draftFileRetired}
   */
  public DraftId deliver(String title, Map<String, String> files) {
    UserId me = manager();
    Draft draft =
        drafts
            .lockOpen(me.value(), title.strip())
            .orElseGet(
                () ->
                    drafts.saveAndFlush(
                        Draft.begun(
                            title.strip(), me, releases.inForce().number(), clock.instant())));
    files.forEach((file, content) -> deliver(draft, file, content, me));
    return draft.id();
  }

  private void deliver(Draft draft, String file, String content, UserId me) {
    if (draft.file(file).isEmpty()) {
      add(draft.id(), file, content);
      return;
    }
    DraftFile written = holders.told(() -> draft.editable(file, me, clock.instant()));
    byte[] sent = bytes(content);
    if (revisions.is(draft.id(), file, written.sent(), sent)) {
      return; // The sender has changed nothing: what others have made of it stays.
    }
    if (!revisions.is(draft.id(), file, written.revision(), sent)) {
      written.requireUnchangedSinceSent();
    }
    write(draft, written, sent, me);
    written.wasSent();
  }

  /** What is wrong with all files of a draft together; its errors stop a release. */
  @Transactional(readOnly = true)
  public List<ModelProblem> problems(DraftId id) {
    manager();
    return said(problems.of(files(id)));
  }

  /** What is wrong with a file of a draft as it is on the screen. */
  @Transactional(readOnly = true)
  public List<ModelProblem> problems(DraftId id, String file, String content) {
    manager();
    DraftFiles draft = files(id);
    DraftFiles.Changed seen = draft.files().get(file);
    if (seen == null || seen.isRetired()) {
      throw Problem.notFound();
    }
    return said(problems.of(draft, file, bytes(content)));
  }

  private List<ModelProblem> said(List<ModelProblem> found) {
    String language = currentUser.get().language();
    return found.stream().map(problem -> problem.in(language)).toList();
  }

  /** The catalogue in force, with the files of a draft in it, without those it takes out. */
  @Transactional(readOnly = true)
  public Map<String, byte[]> catalogueWith(DraftId id) {
    return files(id).in(releases.files(releases.inForce()));
  }

  /** What a draft changes. */
  @Transactional(readOnly = true)
  public DraftFiles files(DraftId id) {
    Draft draft = drafts.findById(id.value()).orElseThrow(Problem::notFound);
    Map<String, DraftFiles.Changed> contents = new TreeMap<>();
    for (DraftFile file : draft.files()) {
      contents.put(
          file.name(),
          new DraftFiles.Changed(
              file.isRetired()
                  ? null
                  : revisions.content(id, file.name(), file.revision()).orElseThrow(),
              file.revision(),
              file.basedOn(),
              file.isNew()));
    }
    return draft.view(contents);
  }

  /** Who has written something of a draft. */
  @Transactional(readOnly = true)
  public List<UserId> authors(DraftId id) {
    return revisions.authors(id);
  }

  /**
   * Somebody changes what belongs to a draft beside its files, and is one of its authors from now
   * on.
   *
   * @throws Problem {@code draftNotOpen}
   */
  public void changedBesides(DraftId id) {
    UserId me = manager();
    open(id).changedBesides(clock.instant());
    revisions.author(id, me);
  }

  /**
   * Somebody has asked for a draft to be put in force: nobody changes it until that is decided.
   *
   * @param besides whether it changes something beside its files
   * @throws Problem {@code draftLocked} while somebody else edits it, {@code draftEmpty}
   */
  public void requested(DraftId id, boolean besides) {
    UserId me = currentUser.get().id();
    Draft draft = open(id);
    holders.told(() -> draft.requested(besides, me, clock.instant()));
  }

  /** It was not put in force: its author may go on. */
  public void reopened(DraftId id) {
    open(id).reopened();
  }

  /** It is in force. */
  public void released(DraftId id, int release) {
    open(id).released(release);
  }

  private int write(Draft draft, DraftFile file, byte[] content, UserId by) {
    if (!revisions.is(draft.id(), file.name(), file.revision(), content)) {
      Instant now = clock.instant();
      file.written(revisions.add(draft.id(), file.name(), content, by, now), by, now);
    }
    count(draft);
    return file.revision();
  }

  /**
   * Counts what is wrong with a draft as its problem list does: what one file is wrong about may be
   * mended or broken by another, and what the draft leaves alone may be broken by all of them.
   */
  void count(Draft draft) {
    DraftFiles now = files(draft.id());
    draft.counted(problems.of(now), file -> problems.uses(now, file));
  }

  private UserId manager() {
    return currentUser.requireManager().id();
  }

  private Draft open(DraftId id) {
    return drafts.lock(id.value()).orElseThrow(Problem::notFound);
  }

  private static byte[] bytes(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LARGEST) {
      throw Problem.invalid(new Problem.Field("content", "tooLong"));
    }
    return bytes;
  }
}
