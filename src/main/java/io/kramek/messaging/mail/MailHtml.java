package io.kramek.messaging.mail;

import io.kramek.shared.Problem;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * What a manager may write into a mail. Whatever could run is refused by name, so that nobody
 * wonders where it went; what is merely unusual is taken out.
 */
final class MailHtml {

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "script|iframe|frame|object|embed|applet|form|input|button|base|meta|link|svg|math|template|style");

  /** Browsers overlook white space in the name of a scheme, and so do we. */
  private static final Pattern LIVE_URL =
      Pattern.compile("^(javascript|vbscript|data|file):", Pattern.CASE_INSENSITIVE);

  /** Stands for a link that is filled in later, where the cleaner wants to see an address. */
  private static final String LATER = "https://later.invalid/";

  private static final Pattern FIELD_AS_LINK =
      Pattern.compile("(href\\s*=\\s*[\"'])\\{\\{\\s*(link)\\s*}}([\"'])");

  private MailHtml() {}

  /**
   * What may stay of a text.
   *
   * @throws Problem naming what could run in it
   */
  static String cleaned(String html) {
    String withAddresses = FIELD_AS_LINK.matcher(html).replaceAll("$1" + LATER + "$2$3");
    Document read = Jsoup.parseBodyFragment(withAddresses);
    read.getAllElements().forEach(MailHtml::refuseWhatRuns);
    refuseFieldsInAttributes(read);
    Safelist allowed =
        Safelist.relaxed()
            .removeTags("img")
            .addTags("hr")
            .addAttributes("a", "title")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer");
    Document.OutputSettings form = new Document.OutputSettings().prettyPrint(false);
    return Jsoup.clean(withAddresses, "", allowed, form).replace(LATER + "link", "{{link}}");
  }

  private static void refuseWhatRuns(Element element) {
    String tag = element.normalName();
    if (FORBIDDEN.matcher(tag).matches()) {
      throw refused("<" + tag + ">");
    }
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT);
      if (name.startsWith("on")
          || name.equals("srcdoc")
          || name.equals("style") && hasUrl(attribute)) {
        throw refused(name);
      }
      if (LIVE_URL.matcher(attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "")).find()) {
        throw refused(name + "=" + attribute.getValue().split(":")[0].strip() + ":");
      }
    }
  }

  private static boolean hasUrl(Attribute style) {
    return style.getValue().toLowerCase(Locale.ROOT).matches("(?s).*(url\\s*\\(|expression).*");
  }

  /** An address that a field fills in half could lead anywhere. */
  private static void refuseFieldsInAttributes(Document read) {
    for (Element element : read.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        if (attribute.getValue().contains("{{") || attribute.getKey().contains("{{")) {
          throw Problem.refused("templateFieldInAttribute", new Problem.Field("body", "notAllowed"))
              .about(attribute.getKey());
        }
      }
    }
  }

  private static Problem refused(String what) {
    return Problem.refused("templateRuns", new Problem.Field("body", "notAllowed")).about(what);
  }

  /** The same mail for those who read plain text: paragraphs, dashes, addresses in full. */
  static String asText(String html) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(new Writer(text), Jsoup.parse(html).body());
    String lines = text.toString().replaceAll("[ \\t]+", " ").replaceAll(" ?\\n ?", "\n");
    return lines.replaceAll("\\n{3,}", "\n\n").strip() + "\n";
  }

  private record Writer(StringBuilder text) implements NodeVisitor {

    private static final Pattern BLOCK =
        Pattern.compile("p|div|h[1-6]|ul|ol|table|tr|blockquote|pre|hr");

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText().replaceAll("\\s+", " "));
      } else if (node.nameIs("li")) {
        text.append("\n- ");
      } else if (node.nameIs("br")) {
        text.append('\n');
      } else if (BLOCK.matcher(node.nodeName()).matches()) {
        text.append(node.nameIs("tr") ? "\n" : "\n\n");
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node.nameIs("a") && node instanceof Element link) {
        String address = link.attr("href");
        if (!address.isEmpty() && !address.equals(link.text())) {
          text.append(": ").append(address);
        }
      } else if (node.nameIs("td") || node.nameIs("th")) {
        text.append(' ');
      } else if (BLOCK.matcher(node.nodeName()).matches() && !node.nameIs("tr")) {
        text.append("\n\n");
      }
    }
  }

  /** One line without anything that could end a header. */
  static String asLine(String text) {
    Matcher controls = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+").matcher(text);
    String line = controls.replaceAll(" ").strip();
    return line.length() > 250 ? line.substring(0, 249) + "…" : line;
  }
}
