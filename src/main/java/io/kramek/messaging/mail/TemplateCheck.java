package io.kramek.messaging.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.kramek.shared.Problem;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at a template before it is kept: what it mentions must exist, and it may only mention. */
final class TemplateCheck {

  /** Unescaped fields, other templates and other brackets have no place here. */
  private static final Pattern NOT_ALLOWED = Pattern.compile("\\{\\{(\\{|\\s*[&>=$<])");

  private TemplateCheck() {}

  /**
   * Lets a part of a template pass.
   *
   * @param part its name, for the reason
   * @param fields what may be mentioned
   * @throws Problem naming what is wrong and where
   */
  static void check(String part, String text, Collection<String> fields) {
    Matcher forbidden = NOT_ALLOWED.matcher(text);
    if (forbidden.find()) {
      throw Problem.refused("templateTagNotAllowed", new Problem.Field(part, "notAllowed"))
          .about(forbidden.group());
    }
    Template template;
    try {
      template = Mustache.compiler().compile(text);
    } catch (MustacheException e) {
      throw Problem.refused("templateUnreadable", new Problem.Field(part, "malformed"))
          .about(e.getMessage());
    }
    template.visit(new Fields(part, fields));
  }

  private record Fields(String part, Collection<String> known) implements Mustache.Visitor {

    @Override
    public void visitText(String text) {
      // Words are free.
    }

    @Override
    public void visitVariable(String name) {
      require(name);
    }

    @Override
    public boolean visitInclude(String name) {
      throw Problem.refused("templateTagNotAllowed", new Problem.Field(part, "notAllowed"))
          .about("{{>" + name + "}}");
    }

    @Override
    public boolean visitSection(String name) {
      require(name);
      return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
      require(name);
      return true;
    }

    private void require(String name) {
      if (!known.contains(name)) {
        throw Problem.refused("templateFieldUnknown", new Problem.Field(part, "unknownField"))
            .about(name, String.join(", ", known));
      }
    }
  }
}
