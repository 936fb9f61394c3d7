package io.kramek.studio.comparison;

import jakarta.annotation.Nullable;

/**
 * One thing that is otherwise in the newer of two versions of a file, as a person would say it.
 *
 * @param code what it is; the sentence is {@code releases:difference.CODE}
 * @param element where it is in the drawing, the table or the form; {@code null} where it is the
 *     file as such
 * @param name what people call that place; of a rule, its number
 * @param detail which of several: the column, the input of a block, the language of a label
 * @param before {@code null} where there was nothing
 * @param now {@code null} where there is nothing any more
 */
public record Difference(
    String code,
    String file,
    @Nullable String element,
    @Nullable String name,
    @Nullable String detail,
    @Nullable String before,
    @Nullable String now) {}
