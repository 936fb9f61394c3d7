package io.kramek.imports.kind;

/**
 * Why a row is rejected.
 *
 * @param value as it stands in the file, or {@code null}
 * @param code of the reason, see {@code problems/imports.properties}
 * @param suggestion what would do instead, or {@code null}
 */
public record Fault(long line, String field, String value, String code, String suggestion) {}
