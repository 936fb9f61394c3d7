package io.kramek.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The templates as shipped would be accepted from a manager, too. */
class ShippedTemplatesTest {

  private final Kinds kinds = new Kinds();

  @Test
  void mentionOnlyWhatTheyMayAndSurviveTheCleaning() {
    for (String kind : kinds.all()) {
      for (String language : List.of("en", "cs", "pl")) {
        Kinds.Words words = kinds.shipped(kind, language);
        TemplateCheck.check("subject", words.subject(), kinds.fields(kind));
        TemplateCheck.check("body", words.body(), kinds.fields(kind));
        assertThat(MailHtml.cleaned(words.body()).replace(" rel=\"noopener noreferrer\"", ""))
            .isEqualTo(words.body());
      }
    }
  }

  @Test
  void areDifferentInEveryLanguage() {
    for (String kind : kinds.all()) {
      Set<Kinds.Words> words = new HashSet<>();
      for (String language : List.of("en", "cs", "pl")) {
        words.add(kinds.shipped(kind, language));
      }
      assertThat(words).as(kind).hasSize(3);
    }
  }

  @Test
  void aKindNobodyHasWordedIsToldAllTheSame() {
    assertThat(kinds.worded("SOMETHING_NEW")).isEqualTo(Kinds.OTHER);
  }
}
