package io.kramek.messaging.web;

import io.kramek.messaging.Outbox;
import io.kramek.messaging.Outbox.Filter;
import io.kramek.messaging.Outbox.MessageRow;
import io.kramek.messaging.Outbox.MessageView;
import io.kramek.messaging.mail.Bounces.Bounce;
import io.kramek.messaging.outbox.Message.Channel;
import io.kramek.messaging.outbox.Message.State;
import io.kramek.shared.Paged;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What leaves the application. Addresses of people are never part of an address of ours. */
@RestController
@RequestMapping("/api/outbox")
class OutboxController {

  record ReportedBounce(
      @NotBlank @Email @Size(max = 320) String address, @NotBlank @Size(max = 300) String reason) {}

  record ClearedBounce(@NotBlank @Size(max = 320) String address) {}

  private final Outbox outbox;

  OutboxController(Outbox outbox) {
    this.outbox = outbox;
  }

  @GetMapping
  Paged<MessageRow> messages(
      @RequestParam(required = false) State state,
      @RequestParam(required = false) Channel channel,
      @RequestParam(required = false) String q,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return outbox.find(new Filter(state, channel, q), new Paged.Request(page, size));
  }

  @GetMapping("/{id}")
  MessageView message(@PathVariable UUID id) {
    return outbox.get(id);
  }

  @PostMapping("/{id}/retry")
  MessageView retryMessage(@PathVariable UUID id) {
    return outbox.retry(id);
  }

  @PostMapping("/{id}/confirmation")
  MessageView confirmMessage(@PathVariable UUID id) {
    return outbox.confirm(id);
  }

  @PostMapping("/{id}/discard")
  MessageView discardMessage(@PathVariable UUID id) {
    return outbox.discard(id);
  }

  @GetMapping("/bounces")
  Paged<Bounce> bounces(
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
    return outbox.bounces(new Paged.Request(page, size));
  }

  @PostMapping("/bounces")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reportBounce(@Valid @RequestBody ReportedBounce bounce) {
    outbox.reportBounce(bounce.address(), bounce.reason());
  }

  @PostMapping("/bounces/clear")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clearBounce(@Valid @RequestBody ClearedBounce bounce) {
    outbox.clearBounce(bounce.address());
  }
}
