package io.kramek.studio.modeler.web;

import io.kramek.shared.Problem;

/** How the modeler is told that something cannot be done; it shows the message. */
record ModelerError(String type, String message, int code) {

  static ModelerError of(Problem problem, String words) {
    String type = problem.status() == 403 ? "AuthorizationException" : "InvalidRequestException";
    return new ModelerError(type, words, 0);
  }
}
