package io.kramek.retention.cases;

import io.kramek.activities.Activities;
import io.kramek.retention.cases.RetentionCases.Signal;
import io.kramek.shared.Changes;
import io.kramek.shared.Problem;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Remembers what happens in a case, in its timeline and the customer's; by codes, never by names.
 */
@Component
class RetentionHistory {

  private final Activities activities;
  private final Changes changes;

  RetentionHistory(Activities activities, Changes changes) {
    this.activities = activities;
    this.changes = changes;
  }

  void signalled(RetentionCase kept, Signal kind) {
    tell(kept, "retentionSignalled", Map.of("signal", kind.name()));
  }

  void decided(RetentionCase kept) {
    tell(kept, "retentionDecided", Map.of("effort", String.valueOf(kept.effort().level())));
  }

  void heldOut(RetentionCase kept) {
    tell(kept, "retentionHeldOut", Map.of());
  }

  void replied(RetentionCase kept) {
    tell(kept, "retentionReplied", Map.of());
  }

  void chosen(RetentionCase kept, boolean within) {
    if (!within) {
      tell(kept, "retentionOfferAsked", offer(kept));
    }
  }

  void dropped(RetentionCase kept) {
    tell(kept, "retentionOfferDropped", offer(kept));
  }

  void given(RetentionCase kept) {
    tell(kept, "retentionOffered", offer(kept));
  }

  void reminded(RetentionCase kept) {
    tell(kept, "retentionReminded", offer(kept));
  }

  void silent(RetentionCase kept) {
    tell(kept, "retentionSilent", Map.of());
  }

  void settled(RetentionCase kept) {
    tell(kept, "retentionSettled", Map.of());
  }

  void answered(RetentionCase kept, boolean accepted) {
    tell(kept, accepted ? "retentionAccepted" : "retentionDeclined", offer(kept));
  }

  void closed(RetentionCase kept) {
    tell(kept, "retentionClosed", Map.of("result", kept.result().name()));
  }

  /** The answer to whoever acts on an older version. */
  Problem stale(RetentionCaseId id, long seenVersion) {
    return changes.stale(id.subject(), seenVersion);
  }

  private static Map<String, String> offer(RetentionCase kept) {
    return Map.of("offer", kept.last().kind().name());
  }

  private void tell(RetentionCase kept, String code, Map<String, String> params) {
    activities.happened(kept.id().subject(), kept.customer(), code, params);
  }
}
