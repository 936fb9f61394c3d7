package io.kramek.messaging.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.kramek.shared.Speech;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Writes letters: the words of a template, filled in, inside the one frame that all share. */
@Component
public class Letters {

  /** A letter, ready to be sent. */
  public record Letter(String subject, String html, String text) {}

  /**
   * What is filled in.
   *
   * @param name of the reader
   * @param values of the fields
   * @param link what the button opens, or {@code null}
   * @param linkLabel on the button, or {@code null} for the usual words
   * @param settingsLink where the reader chooses what they get
   */
  public record Content(
      String name, Map<String, ?> values, String link, String linkLabel, String settingsLink) {}

  private static final int KNOWN = 500;

  private final Kinds kinds;
  private final TemplateStore templates;
  private final Template frame;
  private final Map<String, Template> compiled = new ConcurrentHashMap<>();

  Letters(Kinds kinds, TemplateStore templates) {
    this.kinds = kinds;
    this.templates = templates;
    try {
      this.frame =
          Mustache.compiler()
              .defaultValue("")
              .emptyStringIsFalse(true)
              .compile(
                  new ClassPathResource("mails/layout.html")
                      .getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes to somebody in their language. */
  public Letter write(String kind, String language, Content content) {
    Kinds.Words words = words(kinds.worded(kind), language);
    return fill(kind, language, words, content);
  }

  /** The one line that says it, as it stands in a digest or on a phone. */
  public String line(String kind, String language, Content content) {
    Kinds.Words words = words(kinds.worded(kind), language);
    return subject(words.subject(), fields(kind, language, content));
  }

  /** A letter without a template; what could run in its body is refused. */
  public Letter plain(String language, String subject, String body) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("language", language);
    fields.put("subject", MailHtml.asLine(subject));
    fields.put("body", MailHtml.cleaned(body));
    String html = frame.execute(fields);
    return new Letter(MailHtml.asLine(subject), html, MailHtml.asText(html));
  }

  /** A letter to somebody outside, in the words of a template: nothing in it leads back here. */
  public Letter outside(String kind, String language, String name, Map<String, ?> values) {
    Kinds.Words words = words(kinds.worded(kind), language);
    Map<String, Object> fields =
        fields(kind, language, new Content(name, values, null, null, null));
    return plain(language, subject(words.subject(), fields), body(words.body()).execute(fields));
  }

  /** The words in force: a manager's, else those that were shipped. */
  Kinds.Words words(String kind, String language) {
    return templates
        .find(kind, language)
        .map(changed -> new Kinds.Words(changed.subject(), changed.body()))
        .orElseGet(() -> kinds.shipped(kind, language));
  }

  Letter fill(String kind, String language, Kinds.Words words, Content content) {
    Map<String, Object> fields = fields(kind, language, content);
    String subject = subject(words.subject(), fields);
    Map<String, Object> frameFields = new HashMap<>();
    frameFields.put("language", language);
    frameFields.put("subject", subject);
    frameFields.put("body", body(words.body()).execute(fields));
    frameFields.put("link", content.link());
    frameFields.put("linkLabel", fields.get("linkLabel"));
    frameFields.put("footer", kinds.text(language, "layout.footer"));
    frameFields.put("settings", kinds.text(language, "layout.settings"));
    frameFields.put("settingsLink", content.settingsLink());
    String html = frame.execute(frameFields);
    return new Letter(subject, html, MailHtml.asText(html));
  }

  private Map<String, Object> fields(String kind, String language, Content content) {
    Map<String, Object> fields = new HashMap<>();
    content
        .values()
        .forEach((field, value) -> fields.put(field, worded(kind, language, field, value)));
    fields.put("name", content.name());
    fields.put("link", content.link() == null ? "" : content.link());
    fields.put(
        "linkLabel",
        content.linkLabel() == null ? kinds.text(language, "layout.open") : content.linkLabel());
    return fields;
  }

  private Object worded(String kind, String language, String field, Object value) {
    return value instanceof String code
        ? kinds.wordsOf(kind, field).map(module -> word(module, language, code)).orElse(code)
        : value;
  }

  private static String word(String module, String language, String code) {
    try {
      return new Speech(language, "UTC").word(module, code);
    } catch (MissingResourceException e) {
      return code;
    }
  }

  private String subject(String template, Map<String, Object> fields) {
    return MailHtml.asLine(compiled("subject " + template, template, false).execute(fields));
  }

  private Template body(String template) {
    return compiled("body " + template, template, true);
  }

  private Template compiled(String key, String template, boolean html) {
    if (compiled.size() > KNOWN) {
      compiled.clear();
    }
    return compiled.computeIfAbsent(
        key,
        unknown ->
            Mustache.compiler()
                .escapeHTML(html)
                .defaultValue("")
                .emptyStringIsFalse(true)
                .compile(template));
  }

  /** Something for every field, for a preview. */
  Content example(String kind, String language, String name, String link, String settingsLink) {
    Map<String, Object> values = new HashMap<>();
    for (String field : kinds.fields(kind)) {
      values.put(field, kinds.example(language, field));
    }
    if (values.containsKey("items")) {
      String line = kinds.example(language, "sentence");
      values.put(
          "items",
          List.of(Map.of("sentence", line, "link", link), Map.of("sentence", line, "link", link)));
    }
    return new Content(name, values, link, null, settingsLink);
  }
}
