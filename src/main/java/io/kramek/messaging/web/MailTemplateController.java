package io.kramek.messaging.web;

import io.kramek.messaging.MailTemplates;
import io.kramek.messaging.MailTemplates.Words;
import io.kramek.messaging.mail.Letters.Letter;
import io.kramek.messaging.mail.Templates.Row;
import io.kramek.messaging.mail.Templates.TemplateView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The words of mails. */
@RestController
@RequestMapping("/api/mail-templates")
class MailTemplateController {

  /** A template in the list of all. */
  record TemplateRow(String kind, String language, String subject, boolean changed) {
    static TemplateRow of(Row row) {
      return new TemplateRow(row.kind(), row.language(), row.subject(), row.changed());
    }
  }

  record ChangedTemplate(
      @NotBlank @Size(max = 500) String subject,
      @NotBlank @Size(max = 20_000) String body,
      long version) {}

  record TemplateDraft(
      @NotBlank @Size(max = 500) String subject, @NotBlank @Size(max = 20_000) String body) {
    Words words() {
      return new Words(subject, body);
    }
  }

  /** A letter as it would be sent. */
  record MailPreview(String subject, String html, String text) {}

  private final MailTemplates templates;

  MailTemplateController(MailTemplates templates) {
    this.templates = templates;
  }

  @GetMapping
  List<TemplateRow> mailTemplates() {
    return templates.all().stream().map(TemplateRow::of).toList();
  }

  @GetMapping("/{kind}/{language}")
  TemplateView mailTemplate(@PathVariable String kind, @PathVariable String language) {
    return templates.get(kind, language);
  }

  @PutMapping("/{kind}/{language}")
  TemplateView changeMailTemplate(
      @PathVariable String kind,
      @PathVariable String language,
      @Valid @RequestBody ChangedTemplate change) {
    Words words = new Words(change.subject(), change.body());
    return templates.change(kind, language, words, change.version());
  }

  @DeleteMapping("/{kind}/{language}")
  TemplateView restoreMailTemplate(@PathVariable String kind, @PathVariable String language) {
    return templates.restore(kind, language);
  }

  @PostMapping("/{kind}/{language}/preview")
  MailPreview previewMailTemplate(
      @PathVariable String kind,
      @PathVariable String language,
      @Valid @RequestBody TemplateDraft draft) {
    Letter letter = templates.preview(kind, language, draft.words());
    return new MailPreview(letter.subject(), letter.html(), letter.text());
  }

  @PostMapping("/{kind}/{language}/test")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void testMailTemplate(
      @PathVariable String kind,
      @PathVariable String language,
      @Valid @RequestBody TemplateDraft draft) {
    templates.test(kind, language, draft.words());
  }
}
