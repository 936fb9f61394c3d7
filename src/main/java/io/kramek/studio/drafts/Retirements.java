package io.kramek.studio.drafts;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.UserId;
import io.kramek.shared.Problem;
import io.kramek.studio.process.Releases;
import io.kramek.studio.process.Releases.Release;
import io.kramek.studio.process.ShippedFiles;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files in force that go when a draft is released. Only what the company has drawn itself can go:
 * code starts, asks and shows what Krámek ships. For managers.
 */
@Service
@Transactional
public class Retirements {

  private final DraftRepository drafts;
  private final Drafts all;
  private final Revisions revisions;
  private final Releases releases;
  private final ShippedFiles shipped;
  private final DraftHolders holders;
  private final CurrentUser currentUser;
  private final Clock clock;

  Retirements(
      DraftRepository drafts,
      Drafts all,
      Revisions revisions,
      Releases releases,
      ShippedFiles shipped,
      DraftHolders holders,
      CurrentUser currentUser,
      Clock clock) {
    this.drafts = drafts;
    this.all = all;
    this.revisions = revisions;
    this.releases = releases;
    this.shipped = shipped;
    this.holders = holders;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Wants a file to go with the release of a draft. What the draft has changed of it is dropped,
   * though its history keeps it; whoever wants this is one of the authors of the draft.
   *
   * @param seen its revision in the draft; 0 where it is not in it
   * @throws Problem {@code notFound} where no such file is in force, {@code draftFileShipped},
   *     {@code draftChanged}, {@code draftLocked}, {@code draftNotOpen}
   */
  public void retire(DraftId id, String file, int seen) {
    UserId me = currentUser.requireManager().id();
    Draft draft = open(id);
    Release inForce = releases.inForce();
    byte[] goes = releases.files(inForce).get(file);
    if (goes == null) {
      throw Problem.notFound();
    }
    if (shipped.all().containsKey(file)) {
      throw Problem.refused("draftFileShipped");
    }
    Instant now = clock.instant();
    DraftFile retired = holders.told(() -> draft.retire(file, inForce.number(), seen, me, now));
    retired.written(revisions.add(id, file, goes, me, now), me, now);
    all.count(draft);
  }

  /**
   * Lets a file stay that was to go: it is out of the draft then.
   *
   * @throws Problem {@code notFound} where it was not to go
   */
  public void keep(DraftId id, String file) {
    UserId me = currentUser.requireManager().id();
    Draft draft = open(id);
    holders.told(() -> draft.keep(file, me, clock.instant()));
    all.count(draft);
  }

  private Draft open(DraftId id) {
    return drafts.lock(id.value()).orElseThrow(Problem::notFound);
  }
}
