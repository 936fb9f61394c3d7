package io.kramek.imports.kind;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells how alike two names are, as far as spelling goes. */
public final class Likeness {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final double SAME_LETTERS = 0.95;
  private static final double PART = 0.8;

  private Likeness() {}

  /**
   * A name without case, diacritics and superfluous spaces: two names with one form are the same.
   */
  public static String folded(String name) {
    String decomposed = Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
    String plain = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    return SPACES.matcher(plain.replace('ł', 'l').replace("ß", "ss")).replaceAll(" ");
  }

  /** The letters and digits of a name alone. */
  public static String squashed(String name) {
    return SIGNS.matcher(folded(name)).replaceAll("");
  }

  /** From 0, nothing in common, to 1, the same name. */
  public static double of(String one, String other) {
    String a = folded(one);
    String b = folded(other);
    if (a.equals(b)) {
      return 1;
    }
    String x = squashed(one);
    String y = squashed(other);
    if (x.equals(y)) {
      return SAME_LETTERS;
    }
    double typed = 1 - (double) edits(x, y) / Math.max(x.length(), y.length());
    double part = isPart(a, b) || isPart(b, a) ? PART : 0;
    return Math.round(100 * Math.max(typed, part)) / 100.0;
  }

  private static boolean isPart(String name, String part) {
    return part.length() > 2 && (" " + name + " ").contains(" " + part + " ");
  }

  /** How many letters must be typed, deleted or replaced to make one word of the other. */
  private static int edits(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], above[j]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
