package io.kramek.studio.problems;

import io.kramek.shared.process.guard.Cause;
import io.kramek.shared.process.guard.Finding;
import io.kramek.shared.process.guard.ModelCheck;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the guard would refuse, in the words of the studio where it has better ones. */
@Component
class GuardRule implements Rule {

  /** Of these the studio says itself what is wrong, and only asks with what. */
  private static final Map<String, ProblemCode> NAMED =
      Map.of(
          "elementInModel", ProblemCode.ELEMENT_NOT_ALLOWED,
          "elementInDecision", ProblemCode.ELEMENT_NOT_ALLOWED,
          "attributeInModel", ProblemCode.ATTRIBUTE_NOT_ALLOWED,
          "noBlock", ProblemCode.NO_BLOCK,
          "inputUnknown", ProblemCode.INPUT_NOT_TAKEN,
          "fileLarge", ProblemCode.TOO_LARGE);

  private static final Map<String, ProblemCode> CAUSED =
      Map.of(
          "noXml", ProblemCode.UNREADABLE,
          "noModel", ProblemCode.UNREADABLE,
          "noDecision", ProblemCode.UNREADABLE,
          "noForm", ProblemCode.UNREADABLE,
          "notAForm", ProblemCode.UNREADABLE,
          "notUtf8", ProblemCode.UNREADABLE);

  private final ModelCheck guard;

  GuardRule(ModelCheck guard) {
    this.guard = guard;
  }

  @Override
  public void check(Seen seen, Found found) {
    for (Finding finding : guard.check(seen.file(), seen.content())) {
      String element = seen.file().equals(finding.place()) ? null : finding.place();
      Cause cause = finding.cause();
      ProblemCode named = NAMED.get(cause.code());
      if (named == null) {
        ProblemCode code = CAUSED.getOrDefault(cause.code(), ProblemCode.NOT_ALLOWED);
        found.add(code, element, "cause", cause);
      } else {
        found.add(named, element, "cause", cause.arguments().get(0));
      }
    }
  }
}
