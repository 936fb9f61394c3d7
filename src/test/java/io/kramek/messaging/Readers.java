package io.kramek.messaging;

import io.kramek.identity.Role;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.testing.Company;
import java.util.concurrent.atomic.AtomicInteger;

/** People who read mail. */
final class Readers {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private Readers() {}

  static Company.Person reader(Users users, Role role, String language) {
    String username = "reader" + COUNT.incrementAndGet();
    UserId id =
        users.add(
            new Users.NewUser(
                username,
                Company.PASSWORD,
                "Reader " + username,
                username + "@example.com",
                role,
                null,
                null,
                language,
                "Europe/Prague"));
    return new Company.Person(id, username, "Reader " + username);
  }
}
