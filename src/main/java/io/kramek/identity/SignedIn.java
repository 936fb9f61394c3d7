package io.kramek.identity;

import java.io.Serializable;
import java.util.List;

/**
 * The user who is asking.
 *
 * @param scope the teams whose records they see; of no meaning to those who see everything
 */
public record SignedIn(
    UserId id,
    String name,
    Role role,
    TeamId team,
    List<TeamId> scope,
    String language,
    String timeZone)
    implements Serializable {}
