package io.kramek.messaging;

import io.kramek.shared.SubjectRef;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where things are found, for those who read of them outside the application. */
@Component
class Links {

  private static final Map<String, String> ROOMS =
      Map.of(
          SubjectRef.LEAD,
          "leads",
          SubjectRef.OPPORTUNITY,
          "opportunities",
          SubjectRef.APPROVAL,
          "approvals",
          SubjectRef.ESCALATION,
          "escalations",
          SubjectRef.CUSTOMER,
          "customers",
          SubjectRef.RETENTION_CASE,
          "retention/cases",
          "import",
          "imports",
          "task",
          "tasks",
          Outbox.SUBJECT,
          "messages/outbox",
          Notifications.DIGEST_SUBJECT,
          "notifications");

  private final String base;

  Links(@Value("${kramek.url}") String url) {
    this.base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /** The page of a subject; the first page for a kind that has none. */
  String to(SubjectRef subject) {
    String room = subject == null ? null : ROOMS.get(subject.type());
    return room == null ? base + "/" : base + "/" + room + "/" + subject.id();
  }

  /** An address below ours, or one that is complete. */
  String to(String path) {
    return path.startsWith("/") ? base + path : path;
  }

  String toSettings() {
    return base + "/notification-settings";
  }
}
