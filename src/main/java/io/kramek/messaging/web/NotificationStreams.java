package io.kramek.messaging.web;

import io.kramek.identity.UserId;
import io.kramek.messaging.Notifications;
import io.kramek.messaging.Notifications.Notification;
import io.kramek.messaging.Notifications.Told;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open lines to the browsers that look at us now. They live in this node's memory only: the
 * table knows everything, and a line that breaks, ends or reaches another node is caught up from
 * it.
 */
@Component
class NotificationStreams implements SmartLifecycle {

  /** Short enough that no proxy takes a quiet line for a dead one. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(20);

  /**
   * A line is ended after this and the browser opens the next: who has logged out hears no more,
   * and what another node told arrives with the catching up.
   */
  private static final Duration LIFETIME = Duration.ofMinutes(5);

  /** Lines of one user; somebody with more open tabs loses the oldest line. */
  private static final int LINES = 8;

  private record Line(SseEmitter emitter, long openedAt) {}

  private final Map<UserId, List<Line>> lines = new ConcurrentHashMap<>();
  private final Notifications notifications;

  /** One thread writes to all lines, so that no request ever waits for somebody else's browser. */
  private volatile ScheduledExecutorService writer = writer();

  private volatile boolean running;

  NotificationStreams(Notifications notifications) {
    this.notifications = notifications;
  }

  /**
   * Opens a line to a user.
   *
   * @param lastSeen the notification after which the line before broke, or {@code null}
   */
  SseEmitter open(UserId user, UUID lastSeen) {
    SseEmitter emitter = new SseEmitter(0L);
    Line line = new Line(emitter, System.nanoTime());
    emitter.onCompletion(() -> forget(user, line));
    emitter.onError(error -> forget(user, line));
    List<Line> open =
        lines.compute(
            user,
            (key, former) -> {
              List<Line> all = former == null ? new CopyOnWriteArrayList<>() : former;
              all.add(line);
              return all;
            });
    if (open.size() > LINES) {
      end(user, open.get(0));
    }
    writer.execute(
        () -> {
          beat(user, line);
          if (lastSeen != null) {
            notifications.since(user, lastSeen).forEach(missed -> send(user, line, missed));
          }
        });
    return emitter;
  }

  @TransactionalEventListener
  void on(Told told) {
    List<Line> open = lines.getOrDefault(told.to(), List.of());
    if (!open.isEmpty()) {
      writer.execute(() -> open.forEach(line -> send(told.to(), line, told.notification())));
    }
  }

  private void send(UserId user, Line line, Notification notification) {
    write(
        user,
        line,
        SseEmitter.event()
            .id(notification.id().toString())
            .name("notification")
            .data(notification));
  }

  private void beat(UserId user, Line line) {
    write(user, line, SseEmitter.event().comment(""));
  }

  private void write(UserId user, Line line, SseEmitter.SseEventBuilder event) {
    try {
      line.emitter().send(event);
    } catch (IOException | IllegalStateException e) {
      // The browser has gone; the container ends the request by itself.
      forget(user, line);
    }
  }

  private void beatAll() {
    long now = System.nanoTime();
    lines.forEach(
        (user, open) -> {
          for (Line line : open) {
            if (now - line.openedAt() > LIFETIME.toNanos()) {
              end(user, line);
            } else {
              beat(user, line);
            }
          }
        });
  }

  private void end(UserId user, Line line) {
    forget(user, line);
    line.emitter().complete();
  }

  private void forget(UserId user, Line line) {
    lines.computeIfPresent(
        user,
        (key, open) -> {
          open.remove(line);
          return open.isEmpty() ? null : open;
        });
  }

  private static ScheduledExecutorService writer() {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread thread = new Thread(task, "notifications");
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  public void start() {
    if (writer.isShutdown()) {
      writer = writer();
    }
    writer.scheduleAtFixedRate(
        this::beatAll, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
    running = true;
  }

  /** Ends all lines before the server waits for its requests to end, which they would not. */
  @Override
  public void stop() {
    running = false;
    writer.shutdown();
    lines.forEach((user, open) -> open.forEach(line -> end(user, line)));
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
