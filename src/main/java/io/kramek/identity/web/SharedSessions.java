package io.kramek.identity.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Keeps sessions in the database, so that every node knows whoever has logged in at another one. It
 * costs two statements a request, which one node alone need not pay.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "kramek.sessions", havingValue = "database")
@EnableJdbcHttpSession
class SharedSessions {

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsEnd(
      @Value("${server.servlet.session.timeout}") Duration timeout) {
    return sessions -> sessions.setDefaultMaxInactiveInterval(timeout);
  }

  /** The cookie is the same wherever sessions are kept. */
  @Bean
  CookieSerializer sessionCookie(
      @Value("${server.servlet.session.cookie.name}") String name,
      @Value("${server.servlet.session.cookie.same-site}") String sameSite,
      @Value("${server.servlet.session.cookie.http-only}") boolean httpOnly) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(name);
    cookie.setSameSite(sameSite);
    cookie.setUseHttpOnlyCookie(httpOnly);
    return cookie;
  }
}
