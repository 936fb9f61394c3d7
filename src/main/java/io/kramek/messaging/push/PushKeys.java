package io.kramek.messaging.push;

import com.interaso.webpush.VapidKeys;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key pair by which browsers know us; made when the first browser asks, the same for all nodes.
 */
@Component
public class PushKeys {

  private final JdbcClient jdbc;
  private volatile VapidKeys known;

  PushKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The pair. */
  public VapidKeys get() {
    if (known == null) {
      known = stored().orElseGet(this::made);
    }
    return known;
  }

  private VapidKeys made() {
    VapidKeys keys = VapidKeys.generate();
    jdbc.sql("insert into push_key (public_key, private_key) values (?, ?) on conflict do nothing")
        .params(keys.getX509PublicKey(), keys.getPkcs8PrivateKey())
        .update();
    return stored().orElseThrow();
  }

  private Optional<VapidKeys> stored() {
    return jdbc.sql("select public_key, private_key from push_key")
        .query(
            (row, n) -> VapidKeys.create(row.getString("public_key"), row.getString("private_key")))
        .optional();
  }
}
