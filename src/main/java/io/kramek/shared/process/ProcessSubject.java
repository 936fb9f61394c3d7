package io.kramek.shared.process;

/**
 * Says what the instances of a process are about: their business key is the id of a record of this
 * kind. Declared as a bean by the module that owns the process.
 */
public record ProcessSubject(String processKey, String subjectType) {}
