package io.kramek.leads.process;

import java.util.List;

/** The channels that leads come by: whoever decides what a channel is worth also says which are. */
public interface LeadSources {

  /**
   * Codes of the channels that the table of points in force knows, in its order; none where its
   * column takes anything.
   */
  List<String> inForce();
}
