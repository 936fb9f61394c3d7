package io.kramek.messaging.web;

import io.kramek.messaging.Webhooks;
import io.kramek.messaging.Webhooks.AddedWebhook;
import io.kramek.messaging.Webhooks.Wanted;
import io.kramek.messaging.webhook.Subscriptions.Subscription;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which other systems hear of what. */
@RestController
@RequestMapping("/api/webhooks")
class WebhookController {

  record WantedWebhook(
      @NotBlank @Size(max = 1000) String url,
      @NotNull @Size(max = 200) String description,
      @NotEmpty @Size(max = 100) List<@NotBlank String> kinds,
      boolean active,
      long version) {
    Wanted wanted() {
      return new Wanted(url, description, kinds, active);
    }
  }

  record WebhookKinds(List<String> kinds) {}

  private final Webhooks webhooks;

  WebhookController(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  @GetMapping
  List<Subscription> webhooks() {
    return webhooks.all();
  }

  @GetMapping("/kinds")
  WebhookKinds webhookKinds() {
    return new WebhookKinds(webhooks.kinds());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  AddedWebhook addWebhook(@Valid @RequestBody WantedWebhook webhook) {
    return webhooks.add(webhook.wanted());
  }

  @PutMapping("/{id}")
  Subscription changeWebhook(@PathVariable UUID id, @Valid @RequestBody WantedWebhook webhook) {
    return webhooks.change(id, webhook.wanted(), webhook.version());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeWebhook(@PathVariable UUID id) {
    webhooks.remove(id);
  }

  @PostMapping("/{id}/test")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void testWebhook(@PathVariable UUID id) {
    webhooks.test(id);
  }
}
