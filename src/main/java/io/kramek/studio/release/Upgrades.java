package io.kramek.studio.release;

import io.kramek.identity.CurrentUser;
import io.kramek.shared.Problem;
import io.kramek.studio.comparison.Comparison;
import io.kramek.studio.comparison.Difference;
import io.kramek.studio.drafts.DraftId;
import io.kramek.studio.drafts.Drafts;
import io.kramek.studio.process.Releases;
import io.kramek.studio.process.ShippedFiles;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a newer version of Krámek ships otherwise, for a company that runs a catalogue of its own.
 * It is offered, never forced. For managers.
 */
@Service
@Transactional
public class Upgrades {

  /** How a shipped change stands to what the company runs. */
  public enum State {
    /** The company has not changed the file. */
    TAKE,
    CONFLICT,
    NEW,
    /** It is no longer shipped. */
    GONE
  }

  /**
   * A file that is shipped otherwise now.
   *
   * @param theirs what Krámek has changed
   * @param ours what the company has changed
   */
  public record Upgrade(String file, State state, List<Difference> theirs, List<Difference> ours) {}

  private final ShippedFiles shipped;
  private final Releases releases;
  private final ReleaseFiles kept;
  private final Drafts drafts;
  private final CurrentUser currentUser;
  private final Clock clock;

  Upgrades(
      ShippedFiles shipped,
      Releases releases,
      ReleaseFiles kept,
      Drafts drafts,
      CurrentUser currentUser,
      Clock clock) {
    this.shipped = shipped;
    this.releases = releases;
    this.kept = kept;
    this.drafts = drafts;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** What there is to take; nothing while the company runs what is shipped. */
  @Transactional(readOnly = true)
  public List<Upgrade> offered() {
    currentUser.requireManager();
    return offered(shipped.all());
  }

  /**
   * @param now what is shipped
   */
  List<Upgrade> offered(Map<String, byte[]> now) {
    Map<String, byte[]> then =
        new HashMap<>(releases.lastShipped().map(releases::files).orElse(Map.of()));
    then.putAll(kept.passed());
    Map<String, byte[]> ours = releases.files(releases.inForce());
    TreeSet<String> files = new TreeSet<>(then.keySet());
    files.addAll(now.keySet());
    List<Upgrade> offered = new ArrayList<>();
    for (String file : files) {
      State state = state(then.get(file), now.get(file), ours.get(file));
      if (state != null) {
        offered.add(
            new Upgrade(
                file,
                state,
                Comparison.of(file, then.get(file), now.get(file)),
                Comparison.of(file, then.get(file), ours.get(file))));
      }
    }
    return offered;
  }

  /** {@code null} where there is nothing to offer. */
  private static State state(byte[] then, byte[] now, byte[] ours) {
    if (Arrays.equals(then, now) || Arrays.equals(now, ours)) {
      return null;
    }
    if (now == null) {
      return State.GONE;
    }
    if (then == null && ours == null) {
      return State.NEW;
    }
    return Arrays.equals(then, ours) ? State.TAKE : State.CONFLICT;
  }

  /**
   * Puts shipped files into a draft, where they can be looked at and merged. Once it is released
   * they are no longer offered.
   *
   * @throws Problem {@code invalid} for a file that is not offered
   */
  public UUID take(String title, List<String> files) {
    currentUser.requireManager();
    requireOffered(files, false);
    DraftId draft = drafts.begin(title);
    for (String file : files) {
      byte[] content = shipped.all().get(file);
      int revision = drafts.add(draft, file, new String(content, StandardCharsets.UTF_8));
      kept.taken(draft.value(), file, revision, content);
    }
    return draft.value();
  }

  /** The company keeps its own; the same is not offered again. */
  public void keepOurs(List<String> files) {
    UUID me = currentUser.requireManager().id().value();
    requireOffered(files, true);
    files.forEach(file -> kept.pass(file, shipped.all().get(file), me, clock.instant()));
  }

  /**
   * @param goneToo whether also what is no longer shipped can be meant
   */
  private void requireOffered(List<String> files, boolean goneToo) {
    List<String> offered =
        offered().stream()
            .filter(upgrade -> goneToo || upgrade.state() != State.GONE)
            .map(Upgrade::file)
            .toList();
    if (files.isEmpty() || !offered.containsAll(files)) {
      throw Problem.invalid(new Problem.Field("files", "unknown"));
    }
  }
}
