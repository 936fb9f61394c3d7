package io.kramek.identity;

import io.kramek.shared.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who is asking. */
@Component
public class CurrentUser {

  private final SignedInCache people;

  CurrentUser(SignedInCache people) {
    this.people = people;
  }

  /** Who is logged in; refuses where nobody is. */
  public SignedIn get() {
    return find().orElseThrow(() -> Problem.unauthenticated("unauthorized"));
  }

  /** Who is logged in, if anybody. */
  public Optional<SignedIn> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof UserId user) {
      return people.get(user);
    }
    return Optional.empty();
  }

  /**
   * Who is logged in, if they run the company: managers and administrators.
   *
   * @throws Problem {@code forbidden} for everybody else
   */
  public SignedIn requireManager() {
    SignedIn user = get();
    if (!user.role().seesEverything()) {
      throw Problem.forbidden();
    }
    return user;
  }

  /** Whether the application itself acts, in a job or at its start, on behalf of nobody. */
  public boolean isSystem() {
    return SecurityContextHolder.getContext().getAuthentication() == null;
  }

  /**
   * Does something as a person who has proved who they are in another way than by logging in; they
   * are not logged in by it.
   */
  public <T> T as(UserId user, Supplier<T> action) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContext theirs = SecurityContextHolder.createEmptyContext();
    theirs.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
    SecurityContextHolder.setContext(theirs);
    try {
      return action.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
