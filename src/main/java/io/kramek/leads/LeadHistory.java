package io.kramek.leads;

import io.kramek.activities.Activities;
import io.kramek.leads.Leads.Decision;
import io.kramek.shared.Changes;
import io.kramek.shared.Problem;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Remembers what happens to a lead: in its timeline, by ids and codes and never by names; and as
 * changed facts, for those who saw an older version.
 */
@Component
class LeadHistory {

  private final Activities activities;
  private final Changes changes;

  LeadHistory(Activities activities, Changes changes) {
    this.activities = activities;
    this.changes = changes;
  }

  /** What others are told of a lead that they saw otherwise. */
  static Map<String, Object> facts(Lead lead) {
    return Changes.facts().put("status", lead.status()).put("owner", lead.owner()).build();
  }

  void captured(Lead lead) {
    tell(lead, "leadCaptured", Map.of("source", lead.source()));
  }

  /** It is with somebody now, or in the pool. */
  void handed(Lead lead, Map<String, Object> before) {
    changed(lead, before);
    if (lead.owner() == null) {
      tell(lead, "leadPooled", Map.of());
    } else {
      tell(lead, "leadAssigned", Map.of("user", lead.owner().toString()));
    }
  }

  void decided(Lead lead, Map<String, Object> before, Decision decision) {
    changed(lead, before);
    switch (decision.outcome()) {
      case QUALIFIED -> tell(lead, "leadQualified", Map.of());
      case NURTURE ->
          tell(lead, "leadNurtured", Map.of("until", decision.nurtureUntil().toString()));
      case DISQUALIFIED ->
          tell(lead, "leadDisqualified", Map.of("reason", decision.reason().name()));
    }
  }

  void reopened(Lead lead, Map<String, Object> before) {
    changed(lead, before);
    tell(lead, "leadReopened", Map.of());
  }

  void withdrawn(Lead lead, Map<String, Object> before) {
    changed(lead, before);
    tell(lead, "leadWithdrawn", Map.of());
  }

  /** The answer to whoever acts on an older version. */
  Problem stale(LeadId id, long seenVersion) {
    return changes.stale(Leads.subject(id), seenVersion);
  }

  private void changed(Lead lead, Map<String, Object> before) {
    changes.record(Leads.subject(lead.id()), lead.version(), before, facts(lead));
  }

  private void tell(Lead lead, String code, Map<String, String> params) {
    activities.happened(Leads.subject(lead.id()), lead.customer(), code, params);
  }
}
