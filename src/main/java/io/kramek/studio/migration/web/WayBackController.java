package io.kramek.studio.migration.web;

import io.kramek.shared.Paged;
import io.kramek.studio.MovingBack.Goal;
import io.kramek.studio.migration.MigrationViews.WayBackOutlook;
import io.kramek.studio.migration.WaysBack;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What going back to a former release would come to for what is running. For managers. */
@RestController
class WayBackController {

  /** Where elements go that the former release has not. */
  record WayBackGoals(@NotNull @Size(max = 500) List<@NotNull Goal> goals) {}

  private final WaysBack waysBack;

  WayBackController(WaysBack waysBack) {
    this.waysBack = waysBack;
  }

  /** Nobody is moved by asking. */
  @PostMapping("/api/studio/releases/{number}/way-back/outlook")
  WayBackOutlook wayBackOutlook(
      @PathVariable int number,
      @Valid @RequestBody WayBackGoals body,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return waysBack.look(number, body.goals(), new Paged.Request(page, size));
  }
}
