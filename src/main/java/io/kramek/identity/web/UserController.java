package io.kramek.identity.web;

import io.kramek.identity.TeamId;
import io.kramek.identity.Users;
import io.kramek.shared.Paged;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People and teams, to choose from. */
@RestController
class UserController {

  private final Users users;

  UserController(Users users) {
    this.users = users;
  }

  @GetMapping("/api/users")
  Paged<Users.UserRow> users(
      @RequestParam(required = false) String query,
      @RequestParam(required = false) UUID team,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return users.find(query, team == null ? null : new TeamId(team), new Paged.Request(page, size));
  }

  @GetMapping("/api/teams")
  List<Users.Team> teams() {
    return users.teams();
  }
}
