package io.kramek.studio.modeler;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.Login;
import io.kramek.identity.UserId;
import io.kramek.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Lets the modeler in: every request says anew who sends it, and no session does. Wrong passwords
 * count as those of the login do.
 */
@Service
public class ModelerDoor {

  private static final String BASIC = "Basic ";
  private static final String BEARER = "Bearer ";

  private final Login login;
  private final ModelerTokens tokens;
  private final CurrentUser currentUser;

  ModelerDoor(Login login, ModelerTokens tokens, CurrentUser currentUser) {
    this.login = login;
    this.tokens = tokens;
    this.currentUser = currentUser;
  }

  /**
   * Who sends a request.
   *
   * @param authorization the header
   * @throws Problem {@code unauthorized}, {@code badCredentials}, {@code tooManyAttempts}, {@code
   *     forbidden} for who is no manager
   */
  public UserId enter(String authorization) {
    UserId user = user(authorization == null ? "" : authorization);
    return as(user, () -> currentUser.requireManager().id());
  }

  /** Does something as whoever was let in. */
  public <T> T as(UserId user, Supplier<T> action) {
    return currentUser.as(user, action);
  }

  private UserId user(String authorization) {
    if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return tokens
          .owner(authorization.substring(BEARER.length()).strip())
          .orElseThrow(() -> Problem.unauthenticated("unauthorized"));
    }
    if (authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      String[] credentials = credentials(authorization.substring(BASIC.length()).strip());
      return login.authenticate(credentials[0], credentials[1]);
    }
    throw Problem.unauthenticated("unauthorized");
  }

  private static String[] credentials(String encoded) {
    try {
      String decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = decoded.indexOf(':');
      if (colon > 0 && colon <= 200 && decoded.length() <= 401 && decoded.indexOf('\0') < 0) {
        return new String[] {decoded.substring(0, colon), decoded.substring(colon + 1)};
      }
    } catch (IllegalArgumentException e) {
      // It is no Base64: nobody has said who they are.
    }
    throw Problem.unauthenticated("unauthorized");
  }
}
