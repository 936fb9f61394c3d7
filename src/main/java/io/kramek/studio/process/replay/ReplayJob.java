package io.kramek.studio.process.replay;

import io.kramek.identity.Role;
import io.kramek.shared.WorkingTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that a replay knows besides its stories. It is handed over through a pipe: the password
 * stands on no command line.
 *
 * @param schema that the replay may write to; nothing else is in its search path
 * @param seed of whatever is drawn at random
 * @param processes that the stories go through
 * @param versions catalogues by the names of their files, the one in force first
 * @param waits how long things took, in seconds, by their kind
 */
public record ReplayJob(
    Database database,
    String schema,
    long seed,
    List<String> processes,
    List<Map<String, byte[]>> versions,
    WorkingTime.Written hours,
    List<Someone> people,
    List<SomeTeam> teams,
    Map<String, List<Long>> waits) {

  /** Where the shadow schema is. */
  public record Database(String url, String user, String password) {

    @Override
    public String toString() {
      return url;
    }
  }

  /** Somebody, without a name. */
  public record Someone(
      UUID id, String username, Role role, UUID team, UUID superior, boolean active) {}

  /** A team and who answers for it. */
  public record SomeTeam(UUID id, String code, UUID supervisor) {}
}
