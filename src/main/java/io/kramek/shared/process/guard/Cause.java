package io.kramek.shared.process.guard;

import io.kramek.shared.Speech;
import jakarta.annotation.Nullable;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Why something is refused. Its words are those of its code in {@code texts/guard.properties} and
 * their Czech and Polish sisters.
 *
 * @param arguments what fills the places in the words
 * @param inner what was found further inside; it fills the last place
 */
public record Cause(String code, List<String> arguments, @Nullable Cause inner) {

  /** A cause, and what it is about. */
  public static Cause of(String code, Object... arguments) {
    return new Cause(code, Arrays.stream(arguments).map(String::valueOf).toList(), null);
  }

  /** The same, seen from something that it was found in. */
  Cause within(String outer, Object... arguments) {
    return new Cause(outer, of(outer, arguments).arguments(), this);
  }

  /** The same, with the name of where it is. */
  public Cause at(String place) {
    return within("at", place);
  }

  /** The cause as a sentence without its full stop. */
  public String in(String language) {
    List<String> places = new ArrayList<>(arguments);
    if (inner != null) {
      places.add(inner.in(language));
    }
    // Words do not depend on where somebody lives, as dates do.
    String words = new Speech(language, "UTC").word("guard", code);
    return MessageFormat.format(words, places.toArray());
  }
}
