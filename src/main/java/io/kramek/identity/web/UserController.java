package io.kramek.identity.web;

import io.kramek.identity.CurrentUser;
import io.kramek.identity.Role;
import io.kramek.identity.TeamId;
import io.kramek.identity.UserId;
import io.kramek.identity.Users;
import io.kramek.shared.Paged;
import io.kramek.shared.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People and teams, to choose from. */
@RestController
class UserController {

  private final Users users;
  private final CurrentUser currentUser;

  UserController(Users users, CurrentUser currentUser) {
    this.users = users;
    this.currentUser = currentUser;
  }

  @GetMapping("/api/users")
  Paged<Users.UserRow> users(
      @RequestParam(required = false) String query,
      @RequestParam(required = false) UUID team,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return users.find(query, team == null ? null : new TeamId(team), new Paged.Request(page, size));
  }

  /** For administrators: somebody works here no more. */
  @PostMapping("/api/users/{id}/departure")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@PathVariable UUID id) {
    if (currentUser.get().role() != Role.ADMIN) {
      throw Problem.forbidden();
    }
    users.leave(new UserId(id));
  }

  @GetMapping("/api/teams")
  List<Users.Team> teams() {
    return users.teams();
  }
}
