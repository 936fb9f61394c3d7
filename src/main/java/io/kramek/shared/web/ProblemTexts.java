package io.kramek.shared.web;

import io.kramek.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * The words of problems: {@code problems/<module>.properties} and their Czech and Polish sisters.
 */
@Component
public class ProblemTexts {

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

  ProblemTexts() {
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setDefaultLocale(Locale.ENGLISH);
    messages.setBasenames(basenames());
  }

  private static String[] basenames() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath*:problems/*.properties"))
          .map(resource -> resource.getFilename().replaceFirst("(_cs|_pl)?\\.properties$", ""))
          .distinct()
          .map(name -> "problems/" + name)
          .toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A field of the request, what is wrong with it, and the same in words. */
  public record FieldText(String field, String code, String message) {}

  /** A problem as the caller reads it. */
  public ProblemDetail describe(Problem problem, Locale locale) {
    List<FieldText> fields =
        problem.fields().stream()
            .map(
                field ->
                    new FieldText(
                        field.field(), field.code(), words("field." + field.code(), locale)))
            .toList();
    return detail(
        problem.status(),
        problem.code(),
        fields,
        problem.properties(),
        locale,
        problem.arguments());
  }

  /** A problem that is no more than its code. */
  public ProblemDetail describe(int status, String code, Locale locale) {
    return detail(status, code, List.of(), Map.of(), locale);
  }

  private ProblemDetail detail(
      int status,
      String code,
      List<FieldText> fields,
      Map<String, Object> more,
      Locale locale,
      Object... arguments) {
    ProblemDetail detail = ProblemDetail.forStatus(status);
    detail.setType(ProblemAdvice.TYPE);
    detail.setTitle(HttpStatus.valueOf(status).getReasonPhrase());
    detail.setDetail(words(code, locale, arguments));
    ProblemAdvice.members(code, fields, more).forEach(detail::setProperty);
    return detail;
  }

  /** The words of a code. */
  public String words(String code, Locale locale, Object... arguments) {
    return messages.getMessage(code, arguments, code, locale);
  }
}
