package io.kramek.shared.process.guard;

import java.util.List;
import java.util.stream.Collectors;

/** A model holds something that no model may hold; nothing of its deployment is kept. */
public class ModelRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  ModelRefused(List<Finding> findings) {
    super(findings.stream().map(Finding::toString).collect(Collectors.joining("; ")));
    this.findings = List.copyOf(findings);
  }

  public List<Finding> findings() {
    return findings;
  }

  /** Why, each with its place. */
  public List<Cause> causes() {
    return findings.stream().map(finding -> finding.cause().at(finding.place())).toList();
  }
}
