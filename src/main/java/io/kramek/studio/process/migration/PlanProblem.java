package io.kramek.studio.process.migration;

/**
 * What is wrong with a plan.
 *
 * @param code names the sentence
 * @param element of the former version
 * @param target of the new one
 */
public record PlanProblem(String code, String element, String target) {}
