package io.kramek.imports.kind;

/**
 * What a value may stand for.
 *
 * @param id of a record, or the word itself where the field holds a word
 * @param score how alike they are: 1 is the same but for case and diacritics
 */
public record Candidate(String id, String label, double score) {}
