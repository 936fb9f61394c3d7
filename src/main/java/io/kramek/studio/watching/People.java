package io.kramek.studio.watching;

import io.kramek.studio.watching.InstanceViews.InstancePerson;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names all people and teams of a page at once. */
@Component
class People {

  private final JdbcClient jdbc;

  People(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of the ids that are people's. */
  Map<UUID, InstancePerson> named(Collection<UUID> ids) {
    UUID[] wanted = ids.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
    return jdbc
        .sql("select id, name from app_user where id = any(:ids)")
        .param("ids", wanted)
        .query(
            (row, n) -> new InstancePerson(row.getObject("id", UUID.class), row.getString("name")))
        .list()
        .stream()
        .collect(Collectors.toMap(InstancePerson::id, Function.identity()));
  }

  /** What those of the ids are called that are teams'. */
  Map<UUID, String> teams(Collection<UUID> ids) {
    return jdbc
        .sql("select id, name from team where id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The id that a text of the engine is, or {@code null}. */
  static UUID id(String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
