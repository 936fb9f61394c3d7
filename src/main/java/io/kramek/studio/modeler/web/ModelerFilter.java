package io.kramek.studio.modeler.web;

import io.kramek.shared.Problem;
import io.kramek.shared.web.ProblemTexts;
import io.kramek.studio.modeler.ModelerDoor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Asks who it is, and how much it will be, before anything of a request is read. */
@Component
class ModelerFilter extends OncePerRequestFilter {

  static final String USER = "io.kramek.modeler.user";

  private final ModelerDoor door;
  private final ProblemTexts texts;
  private final JsonMapper json;

  ModelerFilter(ModelerDoor door, ProblemTexts texts, JsonMapper json) {
    this.door = door;
    this.texts = texts;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getServletPath().startsWith(ModelerController.BASE + "/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      request.setAttribute(USER, door.enter(request.getHeader(HttpHeaders.AUTHORIZATION)));
    } catch (Problem problem) {
      if (problem.properties().get("retryAfter") instanceof Long seconds) {
        response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
      }
      refuse(response, problem, request);
      return;
    }
    boolean sends = HttpMethod.POST.matches(request.getMethod());
    if (sends && request.getContentLengthLong() < 0) {
      // Parts are written to disk as they come: nobody may send without an end.
      response.sendError(HttpStatus.LENGTH_REQUIRED.value());
      return;
    }
    chain.doFilter(request, response);
  }

  private void refuse(HttpServletResponse response, Problem problem, HttpServletRequest request)
      throws IOException {
    String words = texts.words(problem.code(), request.getLocale(), problem.arguments());
    response.setStatus(problem.status());
    if (problem.status() == HttpStatus.UNAUTHORIZED.value()) {
      // Not Basic: a browser would ask for a password, and send it by itself from then on.
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"kramek\"");
    }
    response.setContentType("application/json");
    json.writeValue(response.getOutputStream(), ModelerError.of(problem, words));
  }
}
