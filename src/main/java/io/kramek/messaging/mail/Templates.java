package io.kramek.messaging.mail;

import io.kramek.shared.Problem;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The templates as those who change them see them. */
@Component
public class Templates {

  private static final List<String> LANGUAGES = List.of("en", "cs", "pl");
  private static final int LONGEST = 20_000;

  /** A template in a list. */
  public record Row(String kind, String language, String subject, boolean changed) {}

  /**
   * A template.
   *
   * @param fields what it may mention
   * @param version 0 for the shipped one
   * @param changedAt {@code null} for the shipped one
   */
  public record TemplateView(
      String kind,
      String language,
      String subject,
      String body,
      List<String> fields,
      long version,
      @Nullable Instant changedAt) {}

  private final Kinds kinds;
  private final TemplateStore store;
  private final Letters letters;
  private final Clock clock;

  Templates(Kinds kinds, TemplateStore store, Letters letters, Clock clock) {
    this.kinds = kinds;
    this.store = store;
    this.letters = letters;
    this.clock = clock;
  }

  /** All of them, by kind and language. */
  public List<Row> all() {
    List<Row> rows = new ArrayList<>();
    for (String kind : kinds.all()) {
      for (String language : LANGUAGES) {
        boolean changed = store.find(kind, language).isPresent();
        rows.add(new Row(kind, language, letters.words(kind, language).subject(), changed));
      }
    }
    return rows;
  }

  /** One of them. */
  public TemplateView get(String kind, String language) {
    requireKnown(kind, language);
    Kinds.Words words = letters.words(kind, language);
    Optional<TemplateStore.Changed> changed = store.find(kind, language);
    return new TemplateView(
        kind,
        language,
        words.subject(),
        words.body(),
        kinds.fields(kind),
        changed.map(TemplateStore.Changed::version).orElse(0L),
        changed.map(TemplateStore.Changed::changedAt).orElse(null));
  }

  /** Keeps a changed template, cleaned of what has no place in a mail. */
  public void save(String kind, String language, String subject, String body, long seen, UUID by) {
    Kinds.Words words = checked(kind, language, subject, body);
    store.save(kind, language, words.subject(), words.body(), seen, by, clock.instant());
  }

  /** Brings the shipped template back. */
  public void restore(String kind, String language) {
    requireKnown(kind, language);
    store.restore(kind, language);
  }

  /** How a template would look, with made-up news. */
  public Letters.Letter preview(
      String kind, String language, String subject, String body, String name, String link) {
    Kinds.Words words = checked(kind, language, subject, body);
    Letters.Content content = letters.example(kind, language, name, link, link);
    return letters.fill(kind, language, words, content);
  }

  private Kinds.Words checked(String kind, String language, String subject, String body) {
    requireKnown(kind, language);
    requireLength("subject", subject);
    requireLength("body", body);
    List<String> fields = kinds.fields(kind);
    TemplateCheck.check("subject", subject, fields);
    TemplateCheck.check("body", body, fields);
    String cleaned = MailHtml.cleaned(body);
    // Cleaning may not make something else of it.
    TemplateCheck.check("body", cleaned, fields);
    return new Kinds.Words(MailHtml.asLine(subject), cleaned);
  }

  private void requireKnown(String kind, String language) {
    if (!kinds.all().contains(kind) || !LANGUAGES.contains(language)) {
      throw Problem.notFound();
    }
  }

  private static void requireLength(String part, String text) {
    if (text == null || text.isBlank()) {
      throw Problem.invalid(new Problem.Field(part, "required"));
    }
    if (text.length() > LONGEST) {
      throw Problem.invalid(new Problem.Field(part, "tooLong"));
    }
  }
}
