package io.kramek.identity.web;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Speaks the language of the user; before the login, the browser's if it is one of ours. */
@Component("localeResolver")
class UserLocaleResolver extends AcceptHeaderLocaleResolver {

  private final CurrentUser currentUser;

  UserLocaleResolver(CurrentUser currentUser) {
    this.currentUser = currentUser;
    setSupportedLocales(Users.LANGUAGES.stream().map(Locale::forLanguageTag).toList());
    setDefaultLocale(Locale.ENGLISH);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return currentUser
        .find()
        .map(user -> Locale.forLanguageTag(user.language()))
        .orElseGet(() -> super.resolveLocale(request));
  }
}
