package io.kramek.identity;

import io.kramek.shared.Actors;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The users, as the ground below all modules knows them. */
@Component
class ActingUsers implements Actors {

  private final CurrentUser currentUser;
  private final UserQueries queries;

  ActingUsers(CurrentUser currentUser, UserQueries queries) {
    this.currentUser = currentUser;
    this.queries = queries;
  }

  @Override
  public Optional<UUID> current() {
    return currentUser.find().map(user -> user.id().value());
  }

  @Override
  public Actor named(UUID id) {
    PersonName person = queries.name(new UserId(id));
    return new Actor(person.id(), person.name());
  }
}
