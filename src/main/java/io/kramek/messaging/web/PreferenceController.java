package io.kramek.messaging.web;

import io.kramek.messaging.NotificationPreferences;
import io.kramek.messaging.NotificationPreferences.NotificationChoices;
import io.kramek.messaging.PushDevices;
import io.kramek.messaging.PushDevices.NewDevice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What whoever is logged in wants to hear, and in which browsers. */
@RestController
@RequestMapping("/api/notification-preferences")
class PreferenceController {

  record PushKey(String key) {}

  record Browser(
      @NotBlank @Size(max = 1000) String endpoint,
      @NotBlank @Size(max = 200) String key,
      @NotBlank @Size(max = 100) String auth) {}

  record BrowserEnd(@NotBlank @Size(max = 1000) String endpoint) {}

  private final NotificationPreferences preferences;
  private final PushDevices devices;

  PreferenceController(NotificationPreferences preferences, PushDevices devices) {
    this.preferences = preferences;
    this.devices = devices;
  }

  @GetMapping
  NotificationChoices notificationPreferences() {
    return preferences.mine();
  }

  @PutMapping
  NotificationChoices changeNotificationPreferences(
      @Valid @RequestBody NotificationChoices wanted) {
    return preferences.change(wanted);
  }

  @GetMapping("/push-key")
  PushKey pushKey() {
    return new PushKey(devices.key());
  }

  @PostMapping("/browsers")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void addBrowser(@Valid @RequestBody Browser browser) {
    devices.add(new NewDevice(browser.endpoint(), browser.key(), browser.auth()));
  }

  @PostMapping("/browsers/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeBrowser(@Valid @RequestBody BrowserEnd browser) {
    devices.remove(browser.endpoint());
  }
}
