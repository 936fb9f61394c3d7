package io.kramek.leads;

import io.kramek.customers.CustomerId;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.shared.Announcement;
import io.kramek.shared.Money;
import io.kramek.shared.SubjectRef;

/**
 * A lead is worth a deal. Published in the transaction that decides it: the lead is qualified only
 * together with what follows from it.
 *
 * @param name of the deal
 * @param amount a rough one, or {@code null}
 */
public record LeadQualified(
    LeadId lead, CustomerId customer, UserId owner, TeamId team, String name, Money amount)
    implements Announcement {

  @Override
  public String announcedAs() {
    return LEAD_QUALIFIED;
  }

  @Override
  public SubjectRef announcedFor() {
    return new SubjectRef(SubjectRef.LEAD, lead.value());
  }
}
