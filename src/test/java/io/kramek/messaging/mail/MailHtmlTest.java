package io.kramek.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kramek.shared.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailHtmlTest {

  private static final List<String> FIELDS = List.of("subject", "by", "link", "items");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Hello<script>alert(1)</script></p>",
        "<SCRIPT SRC=https://example.com/x.js></SCRIPT>",
        "<p onclick='alert(1)'>Hello</p>",
        "<a href='javascript:alert(1)'>here</a>",
        "<a href=' java&#10;script:alert(1)'>here</a>",
        "<a href='data:text/html,x'>here</a>",
        "<iframe src='https://example.com'></iframe>",
        "<form action='https://example.com'><input></form>",
        "<svg><script>alert(1)</script></svg>",
        "<style>p { background: url(x) }</style>",
        "<meta http-equiv=refresh content='0;url=https://example.com'>"
      })
  void refusesWhatCouldRun(String html) {
    assertThatThrownBy(() -> MailHtml.cleaned(html))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo("templateRuns");
              assertThat(problem.fields()).extracting(Problem.Field::field).containsExactly("body");
            });
  }

  @Test
  void takesOutWhatIsMerelyUnusualAndKeepsFields() {
    assertThat(
            MailHtml.cleaned(
                "<p class=x>{{#by}}{{by}}{{/by}} asks</p><marquee>so</marquee><a href=\"{{link}}\">here</a>"))
        .isEqualTo(
            "<p>{{#by}}{{by}}{{/by}} asks</p>so<a href=\"{{link}}\" rel=\"noopener noreferrer\">here</a>");
  }

  @Test
  void aFieldMayNotFillHalfAnAddress() {
    assertThatThrownBy(() -> MailHtml.cleaned("<a href='https://example.com/{{subject}}'>x</a>"))
        .hasMessage("templateFieldInAttribute");
  }

  @Test
  void writesTheSameForThoseWhoReadPlainText() {
    assertThat(
            MailHtml.asText(
                "<h1>News</h1><p>One &amp; two<br>three</p><ul><li>a</li><li><a href='https://example.com'>b</a></li></ul>"))
        .isEqualTo("News\n\nOne & two\nthree\n\n- a\n- b: https://example.com\n");
  }

  @Test
  void aLineStaysALine() {
    assertThat(MailHtml.asLine("Offer\r\nBcc: everybody@example.com"))
        .isEqualTo("Offer Bcc: everybody@example.com");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {{nobody}}            | templateFieldUnknown
          {{#nobody}}x{{/nobody}} | templateFieldUnknown
          {{^nobody}}x{{/nobody}} | templateFieldUnknown
          {{subject.class}}     | templateFieldUnknown
          {{.}}                 | templateFieldUnknown
          {{{subject}}}         | templateTagNotAllowed
          {{& subject}}         | templateTagNotAllowed
          {{> other}}           | templateTagNotAllowed
          {{=<% %>=}}           | templateTagNotAllowed
          {{#by}}never closed   | templateUnreadable
          """)
  void refusesWhatATemplateMayNotMention(String template, String code) {
    assertThatThrownBy(() -> TemplateCheck.check("subject", template, FIELDS))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.fields()).extracting(Problem.Field::field).contains("subject");
            });
  }

  @Test
  void letsPassWhatItKnows() {
    TemplateCheck.check("body", "{{subject}} {{#by}}{{by}}{{/by}}{{^by}}nobody{{/by}}", FIELDS);
  }
}
