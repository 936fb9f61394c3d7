package io.kramek.approvals.trial;

import jakarta.annotation.Nullable;

/**
 * Something about a row of the policy that a manager should know before it holds.
 *
 * @param row counted from one; {@code null} where no row is to blame
 * @param rowId its id in the file
 * @param error whether the row does not do what it says; else it may be meant so
 * @param code which sentence to say
 * @param about what the sentence mentions: a term, another row, names
 */
public record PolicyFinding(
    @Nullable Integer row,
    @Nullable String rowId,
    boolean error,
    String code,
    @Nullable String about) {}
