package io.kramek.studio.drafts;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.PersonName;
import io.kramek.identity.UserId;
import io.kramek.shared.Problem;
import io.kramek.studio.process.Releases;
import io.kramek.studio.process.Releases.Release;
import jakarta.annotation.Nullable;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of drafts that somebody else has released otherwise meanwhile: whoever has taken over what
 * was changed says so, and the draft goes on from there.
 */
@Service
@Transactional
public class Takeovers {

  /**
   * A file that is another one in force than the one the draft has taken.
   *
   * @param basedOn the release that it was taken from
   * @param before what it was there; {@code null} where there was none
   * @param now what is in force; {@code null} where there is none any more
   */
  public record Overtaken(int basedOn, @Nullable byte[] before, @Nullable byte[] now) {}

  /**
   * Somebody has taken over what releases had changed of a file.
   *
   * @param from the release that it was based on until then
   * @param to the one that it is based on since
   */
  public record Takeover(String file, int from, int to, PersonName by, Instant at) {}

  private final DraftRepository drafts;
  private final Revisions revisions;
  private final Releases releases;
  private final DraftHolders holders;
  private final CurrentUser currentUser;
  private final JdbcClient jdbc;
  private final Clock clock;

  Takeovers(
      DraftRepository drafts,
      Revisions revisions,
      Releases releases,
      DraftHolders holders,
      CurrentUser currentUser,
      JdbcClient jdbc,
      Clock clock) {
    this.drafts = drafts;
    this.revisions = revisions;
    this.releases = releases;
    this.holders = holders;
    this.currentUser = currentUser;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The files of a draft that have been released otherwise since they were taken, by name. */
  @Transactional(readOnly = true)
  public Map<String, Overtaken> overtaken(DraftFiles draft) {
    Release inForce = releases.inForce();
    Map<String, byte[]> catalogue = releases.files(inForce);
    Map<String, Overtaken> overtaken = new TreeMap<>();
    draft
        .files()
        .forEach(
            (file, changed) -> {
              byte[] before = in(changed.basedOn(), file);
              byte[] now = catalogue.get(file);
              if (changed.basedOn() != inForce.number() && !Arrays.equals(before, now)) {
                overtaken.put(file, new Overtaken(changed.basedOn(), before, now));
              }
            });
    return overtaken;
  }

  @Nullable
  private byte[] in(int release, String file) {
    return releases.numbered(release).map(known -> releases.files(known).get(file)).orElse(null);
  }

  /**
   * Says that what is in force is in the draft's version of a file now, as far as it is to be;
   * whoever says so is one of the authors of the draft.
   *
   * @param seen the release whose differences were looked at
   * @throws Problem {@code releaseOutdated} where the file has been released once more since, and
   *     {@code draftLocked}, {@code draftNotOpen}
   */
  public void takeOver(DraftId id, String file, int seen) {
    UserId me = currentUser.requireManager().id();
    Draft draft = drafts.lock(id.value()).orElseThrow(Problem::notFound);
    Release inForce = releases.inForce();
    byte[] now = releases.files(inForce).get(file);
    if (seen != inForce.number() && !Arrays.equals(in(seen, file), now)) {
      throw Problem.conflict("releaseOutdated").with("files", List.of(file));
    }
    Instant at = clock.instant();
    int from = holders.told(() -> draft.takeOver(file, inForce.number(), now == null, me, at));
    if (!Arrays.equals(in(from, file), now)) {
      keep(id, new Kept(file, from, inForce.number()), me, at);
      revisions.author(id, me);
    }
  }

  private record Kept(String file, int from, int to) {}

  private void keep(DraftId id, Kept taken, UserId by, Instant at) {
    jdbc.sql(
            """
            insert into draft_takeover values (?, ?, ?, ?, ?, ?)
            on conflict (draft_id, file, to_release) do update set by_id = excluded.by_id, at = excluded.at
            """)
        .params(id.value(), taken.file(), taken.from(), taken.to(), by.value(), Timestamp.from(at))
        .update();
  }

  /** Who has taken over what in a draft, the last first. */
  @Transactional(readOnly = true)
  public List<Takeover> of(DraftId id) {
    currentUser.requireManager();
    if (!drafts.existsById(id.value())) {
      throw Problem.notFound();
    }
    return jdbc.sql(
            """
            select t.file, t.from_release, t.to_release, t.at, u.id, u.name
            from draft_takeover t join app_user u on u.id = t.by_id
            where t.draft_id = ? order by t.at desc, t.to_release desc, t.file
            """)
        .param(id.value())
        .query(
            (row, n) ->
                new Takeover(
                    row.getString("file"),
                    row.getInt("from_release"),
                    row.getInt("to_release"),
                    new PersonName(row.getObject("id", UUID.class), row.getString("name")),
                    row.getTimestamp("at").toInstant()))
        .list();
  }
}
