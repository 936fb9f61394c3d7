package io.kramek.messaging;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.UserId;
import io.kramek.messaging.http.Destinations;
import io.kramek.messaging.push.Devices;
import io.kramek.messaging.push.PushKeys;
import io.kramek.shared.Problem;
import java.util.Base64;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The browsers in which people want to be told, also while they do not look. */
@Service
@Transactional
public class PushDevices {

  /** A browser as it describes itself. */
  public record NewDevice(String endpoint, String key, String auth) {}

  private static final int KEY_BYTES = 65;
  private static final int AUTH_BYTES = 16;

  private final Devices devices;
  private final PushKeys keys;
  private final Destinations destinations;
  private final Addressees addressees;
  private final CurrentUser currentUser;

  PushDevices(
      Devices devices,
      PushKeys keys,
      Destinations destinations,
      Addressees addressees,
      CurrentUser currentUser) {
    this.devices = devices;
    this.keys = keys;
    this.destinations = destinations;
    this.addressees = addressees;
    this.currentUser = currentUser;
  }

  /** The public key that a browser asks for before it lets us tell it anything. */
  public String key() {
    byte[] key = keys.get().getApplicationServerKey();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
  }

  /** Tells whoever asks in this browser, too. */
  public void add(NewDevice device) {
    destinations.check("endpoint", device.endpoint());
    requireBytes("key", device.key(), KEY_BYTES);
    requireBytes("auth", device.auth(), AUTH_BYTES);
    UserId me = currentUser.get().id();
    devices.add(me, device.endpoint(), device.key(), device.auth());
    addressees.forgetAll();
  }

  /** Leaves this browser alone. */
  public void remove(String endpoint) {
    UserId me = currentUser.get().id();
    devices.remove(me, endpoint);
    addressees.forget(me);
  }

  private static void requireBytes(String field, String text, int bytes) {
    try {
      if (Base64.getUrlDecoder().decode(text).length == bytes) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // As wrong as one of another length.
    }
    throw Problem.invalid(new Problem.Field(field, "malformed"));
  }
}
