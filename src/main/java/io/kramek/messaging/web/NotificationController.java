package io.kramek.messaging.web;

import io.kramek.identity.CurrentUser;
import io.kramek.messaging.Notifications;
import io.kramek.messaging.Notifications.Notification;
import io.kramek.shared.Paged;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The bell. */
@RestController
@RequestMapping("/api/notifications")
class NotificationController {

  record Unread(long count) {}

  /** Without ids: everything. */
  record Read(@Size(max = 200) List<UUID> ids) {}

  private final Notifications notifications;
  private final NotificationStreams streams;
  private final CurrentUser currentUser;

  NotificationController(
      Notifications notifications, NotificationStreams streams, CurrentUser currentUser) {
    this.notifications = notifications;
    this.streams = streams;
    this.currentUser = currentUser;
  }

  @GetMapping
  Paged<Notification> notifications(
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
    return notifications.find(new Paged.Request(page, size));
  }

  /** What a digest told of. */
  @GetMapping("/{id}/items")
  Paged<Notification> items(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return notifications.digest(id, new Paged.Request(page, size));
  }

  @GetMapping("/unread")
  Unread unread() {
    return new Unread(notifications.unread());
  }

  @PostMapping("/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@Valid @RequestBody Read read) {
    if (read.ids() == null) {
      notifications.readAll();
    } else {
      notifications.read(read.ids());
    }
  }

  /** A browser that lost the line names the last notification it saw and gets what it missed. */
  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(@RequestHeader(name = "Last-Event-ID", required = false) UUID lastSeen) {
    return streams.open(currentUser.get().id(), lastSeen);
  }
}
