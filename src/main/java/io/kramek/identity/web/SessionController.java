package io.kramek.identity.web;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.Login;
import io.kramek.identity.Sessions;
import io.kramek.identity.Sessions.Me;
import io.kramek.identity.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out, and what a user prefers. */
@RestController
@RequestMapping("/api/session")
class SessionController {

  record Credentials(
      @NotBlank @Size(max = 200) String username, @NotBlank @Size(max = 200) String password) {}

  record Preferences(String language, String timeZone) {}

  private final Login login;
  private final Sessions sessions;
  private final CurrentUser currentUser;
  private final SecurityContextRepository contexts;
  private final CsrfTokenRepository csrfTokens;

  SessionController(
      Login login,
      Sessions sessions,
      CurrentUser currentUser,
      SecurityContextRepository contexts,
      CsrfTokenRepository csrfTokens) {
    this.login = login;
    this.sessions = sessions;
    this.currentUser = currentUser;
    this.contexts = contexts;
    this.csrfTokens = csrfTokens;
  }

  @GetMapping
  Me me() {
    return sessions.me(currentUser.get().id());
  }

  /** A new session and a new token at every login: those of before may be known to someone else. */
  @PostMapping
  Me login(
      @Valid @RequestBody Credentials credentials,
      HttpServletRequest request,
      HttpServletResponse response) {
    UserId user = login.authenticate(credentials.username(), credentials.password());
    Me me = sessions.me(user);
    HttpSession former = request.getSession(false);
    if (former != null) {
      former.invalidate();
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    var authorities = List.of(new SimpleGrantedAuthority("ROLE_" + me.role()));
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(user, null, authorities));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
    return me;
  }

  @PatchMapping
  Me prefer(@RequestBody Preferences preferences) {
    return sessions.prefer(currentUser.get().id(), preferences.language(), preferences.timeZone());
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void logout(HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    csrfTokens.saveToken(null, request, response);
  }
}
