package io.kramek.identity;

import io.kramek.shared.Problem;
import java.util.Optional;
import org.springframework.security.core.Authentication;
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

  /** Whether the application itself acts, in a job or at its start, on behalf of nobody. */
  public boolean isSystem() {
    return SecurityContextHolder.getContext().getAuthentication() == null;
  }
}
