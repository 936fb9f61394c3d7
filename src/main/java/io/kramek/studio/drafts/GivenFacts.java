package io.kramek.studio.drafts;

import io.kramek.decisions.AskedFact;
import io.kramek.decisions.FactType;
import io.kramek.shared.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads facts as they came in JSON as the types that a table asks for. */
class GivenFacts {

  private static final int MOST = 100;
  private static final int LONGEST = 1_000;
  private static final int LONGEST_NAME = 64;

  /** What no company counts to; a table may reckon with it, and must not reckon for ever. */
  private static final BigDecimal LARGEST = new BigDecimal("1e15");

  private static final int PLACES = 10;

  /** Why a fact is none. */
  private static final class NoFact extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    NoFact(String code) {
      super(code, null, false, false);
      this.code = code;
    }
  }

  private final Map<String, AskedFact> asked;

  GivenFacts(List<AskedFact> asked) {
    this.asked = asked.stream().collect(Collectors.toMap(AskedFact::name, Function.identity()));
  }

  /**
   * The facts that are known.
   *
   * @throws Problem {@code invalid} naming every fact that is none, and why
   */
  Map<String, Object> read(Map<String, Object> given) {
    if (given.size() > MOST) {
      throw Problem.invalid(new Problem.Field("facts", "tooManyFacts"));
    }
    Map<String, Object> facts = new HashMap<>();
    List<Problem.Field> wrong = new ArrayList<>();
    given.forEach(
        (name, value) -> {
          try {
            facts.put(name, read(asked.get(name), value));
          } catch (NoFact e) {
            wrong.add(new Problem.Field(field(name), e.code));
          }
        });
    if (!wrong.isEmpty()) {
      throw Problem.invalid(wrong.toArray(Problem.Field[]::new));
    }
    return facts;
  }

  private static String field(String name) {
    return "facts." + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
  }

  private static Object read(AskedFact fact, Object value) {
    if (fact == null) {
      throw new NoFact("factNotAsked");
    }
    if (value == null) {
      return null;
    }
    return switch (fact.type()) {
      case NUMBER -> number(value);
      case INTEGER, LONG -> whole(fact.type(), number(value));
      case BOOLEAN -> {
        if (!(value instanceof Boolean)) {
          throw new NoFact("factYesNo");
        }
        yield value;
      }
      case STRING -> text(value, "factText");
      case DATE_TIME -> parsed(text(value, "factTime"), LocalDateTime::parse, "factTime");
      case DURATION -> parsed(text(value, "factLength"), Duration::parse, "factLength");
    };
  }

  private static BigDecimal number(Object value) {
    if (!(value instanceof Number)) {
      throw new NoFact("factNumber");
    }
    BigDecimal number;
    try {
      number = new BigDecimal(value.toString());
    } catch (NumberFormatException e) {
      throw new NoFact("outOfRange");
    }
    if (number.abs().compareTo(LARGEST) > 0 || number.stripTrailingZeros().scale() > PLACES) {
      throw new NoFact("outOfRange");
    }
    return number;
  }

  private static Object whole(FactType type, BigDecimal number) {
    if (number.stripTrailingZeros().scale() > 0) {
      throw new NoFact("factWhole");
    }
    if (type == FactType.LONG) {
      return number.longValueExact();
    }
    try {
      return number.intValueExact();
    } catch (ArithmeticException e) {
      throw new NoFact("outOfRange");
    }
  }

  private static String text(Object value, String otherwise) {
    if (!(value instanceof String text)) {
      throw new NoFact(otherwise);
    }
    if (text.length() > LONGEST) {
      throw new NoFact("tooLong");
    }
    return text;
  }

  private static <T> T parsed(String text, Function<String, T> parser, String otherwise) {
    try {
      return parser.apply(text);
    } catch (DateTimeException e) {
      throw new NoFact(otherwise);
    }
  }
}
