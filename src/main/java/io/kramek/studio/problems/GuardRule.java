package io.kramek.studio.problems;

import io.kramek.shared.process.guard.Finding;
import io.kramek.shared.process.guard.ModelCheck;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What the guard would refuse, in the words of the studio. */
@Component
class GuardRule implements Rule {

  private static final Map<Pattern, ProblemCode> KNOWN = new LinkedHashMap<>();

  static {
    known("(?:no model|no decision) may have <(.*)>", ProblemCode.ELEMENT_NOT_ALLOWED);
    known("no model may have the attribute (.*)", ProblemCode.ATTRIBUTE_NOT_ALLOWED);
    known("(.*) is no block", ProblemCode.NO_BLOCK);
    known("the block takes no input (.*)", ProblemCode.INPUT_NOT_TAKEN);
    known("is no (?:XML|model|decision|form): (.*)", ProblemCode.UNREADABLE);
    known("is (no form|not written in UTF-8)", ProblemCode.UNREADABLE);
    known("is larger than (.*) bytes", ProblemCode.TOO_LARGE);
    known("(.*)", ProblemCode.NOT_ALLOWED);
  }

  private final ModelCheck guard;

  GuardRule(ModelCheck guard) {
    this.guard = guard;
  }

  private static void known(String message, ProblemCode code) {
    KNOWN.put(Pattern.compile(message, Pattern.DOTALL), code);
  }

  @Override
  public void check(Seen seen, Found found) {
    for (Finding finding : guard.check(seen.file(), seen.content())) {
      String element = seen.file().equals(finding.place()) ? null : finding.place();
      for (Map.Entry<Pattern, ProblemCode> one : KNOWN.entrySet()) {
        Matcher message = one.getKey().matcher(finding.message());
        if (message.matches()) {
          found.add(one.getValue(), element, "cause", message.group(1));
          break;
        }
      }
    }
  }
}
