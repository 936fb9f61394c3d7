package io.kramek.imports;

import io.kramek.imports.Imports.Correction;
import io.kramek.imports.csv.CsvFormat;
import io.kramek.imports.csv.CsvFormat.DateStyle;
import io.kramek.imports.csv.CsvFormat.Encoding;
import io.kramek.imports.kind.Field;
import io.kramek.imports.kind.ImportKind;
import io.kramek.shared.Problem;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Understands what people correct, or says which of it makes no sense. */
final class Corrections {

  private Corrections() {}

  static CsvFormat format(CsvFormat now, Correction correction) {
    return new CsvFormat(
        correction.encoding() == null
            ? now.encoding()
            : known("encoding", Encoding.of(correction.encoding())),
        sign("separator", correction.separator(), CsvFormat.SEPARATORS, now.separator()),
        sign(
            "decimalSeparator",
            correction.decimalSeparator(),
            CsvFormat.DECIMAL_SEPARATORS,
            now.decimalSeparator()),
        correction.dateFormat() == null
            ? now.dateStyle()
            : known("dateFormat", DateStyle.of(correction.dateFormat())));
  }

  private static char sign(String field, String sign, String allowed, char now) {
    if (sign == null) {
      return now;
    }
    return known(
        field,
        sign.length() == 1 && allowed.contains(sign)
            ? Optional.of(sign.charAt(0))
            : Optional.empty());
  }

  private static <T> T known(String field, Optional<T> value) {
    return value.orElseThrow(() -> Problem.invalid(new Problem.Field(field, "outOfRange")));
  }

  /** Fields the kind has, from columns the file has; a field without a column is left out. */
  static Map<String, String> mapping(
      ImportKind kind, List<String> header, Map<String, String> wanted) {
    Map<String, String> mapping = new HashMap<>(wanted);
    mapping.values().removeIf(column -> column == null || column.isEmpty());
    mapping.forEach(
        (field, column) -> {
          if (kind.field(field).isEmpty() || !header.contains(column)) {
            throw Problem.invalid(new Problem.Field("mapping." + field, "unknown"));
          }
        });
    return mapping;
  }

  /** A currency there is; an empty one takes away what was said before. */
  static String currency(String now, String wanted) {
    if (wanted == null) {
      return now;
    }
    boolean real =
        Currency.getAvailableCurrencies().stream()
            .anyMatch(one -> one.getCurrencyCode().equals(wanted));
    if (!wanted.isEmpty() && !real) {
      throw Problem.invalid(new Problem.Field("currency", "unknown"));
    }
    return wanted.isEmpty() ? null : wanted;
  }

  static void requireComplete(ImportKind kind, Map<String, String> mapping) {
    Problem.Field[] missing =
        kind.fields().stream()
            .filter(field -> field.required() && !mapping.containsKey(field.name()))
            .map(Field::name)
            .map(name -> new Problem.Field("mapping." + name, "required"))
            .toArray(Problem.Field[]::new);
    if (missing.length > 0) {
      throw Problem.invalid(missing);
    }
  }
}
