package io.kramek.shared;

import java.util.Set;

/**
 * An event that other systems may want to hear of as well; {@code messaging} tells those that have
 * subscribed.
 */
public interface Announcement {

  String LEAD_QUALIFIED = "lead.qualified";
  String OPPORTUNITY_WON = "opportunity.won";

  /** All kinds that are announced. */
  Set<String> KINDS = Set.of(LEAD_QUALIFIED, OPPORTUNITY_WON);

  /** The kind of event, one of {@link #KINDS}. */
  String announcedAs();

  /** The record it is about. */
  SubjectRef announcedFor();
}
