package io.kramek.studio.migration.web;

import io.kramek.shared.Paged;
import io.kramek.studio.migration.MigrationId;
import io.kramek.studio.migration.MigrationQueries;
import io.kramek.studio.migration.MigrationViews.InstanceState;
import io.kramek.studio.migration.MigrationViews.MigrationBack;
import io.kramek.studio.migration.MigrationViews.MigrationCandidate;
import io.kramek.studio.migration.MigrationViews.MigrationElement;
import io.kramek.studio.migration.MigrationViews.MigrationInstance;
import io.kramek.studio.migration.MigrationViews.MigrationSummary;
import io.kramek.studio.migration.MigrationViews.MigrationView;
import io.kramek.studio.migration.Migrations;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is running in other versions than a release's, and its way there and back. For managers. */
@RestController
@RequestMapping("/api/studio/migrations")
class MigrationController {

  /**
   * What is to be moved.
   *
   * @param release whose version it is moved to
   * @param from the version it runs in, as the engine calls it
   */
  record NewMigration(int release, @NotBlank String from) {}

  /** What was prepared. */
  record PreparedMigration(UUID id) {}

  /**
   * Where an element goes.
   *
   * @param target {@code null}: nowhere
   */
  record ElementMapping(@NotBlank String source, @Nullable String target) {}

  /**
   * How to begin, or go on.
   *
   * @param share of a hundred that go now
   * @param perSecond how many at most in a second
   */
  record MigrationBegin(
      @Min(1) @Max(100) int share, @Min(1) @Max(1_000) @Nullable Integer perSecond) {}

  /**
   * To leave everybody where they are.
   *
   * @param forEver they end there
   */
  record MigrationLeave(boolean forEver) {}

  private final Migrations migrations;
  private final MigrationQueries queries;

  MigrationController(Migrations migrations, MigrationQueries queries) {
    this.migrations = migrations;
    this.queries = queries;
  }

  @GetMapping("/candidates")
  List<MigrationCandidate> migrationCandidates(@RequestParam(required = false) Integer release) {
    return queries.candidates(release);
  }

  @GetMapping
  Paged<MigrationSummary> migrations(
      @RequestParam(required = false) Integer release,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return queries.all(release, new Paged.Request(page, size));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  PreparedMigration prepareMigration(@Valid @RequestBody NewMigration body) {
    return new PreparedMigration(migrations.prepare(body.release(), body.from()).value());
  }

  @GetMapping("/{id}")
  MigrationView migration(@PathVariable UUID id) {
    return queries.get(new MigrationId(id));
  }

  @GetMapping("/{id}/instances")
  Paged<MigrationInstance> migrationInstances(
      @PathVariable UUID id,
      @RequestParam(required = false) InstanceState state,
      @RequestParam(defaultValue = "false") boolean stuck,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return queries.instances(new MigrationId(id), state, stuck, new Paged.Request(page, size));
  }

  @GetMapping("/{id}/targets")
  List<MigrationElement> migrationTargets(@PathVariable UUID id, @RequestParam String source) {
    return queries.targets(new MigrationId(id), source);
  }

  @PutMapping("/{id}/mapping")
  MigrationView mapElement(@PathVariable UUID id, @Valid @RequestBody ElementMapping body) {
    migrations.map(new MigrationId(id), body.source(), body.target());
    return queries.get(new MigrationId(id));
  }

  @DeleteMapping("/{id}/mapping")
  MigrationView mapAnew(@PathVariable UUID id) {
    migrations.mapAnew(new MigrationId(id));
    return queries.get(new MigrationId(id));
  }

  @PostMapping("/{id}/start")
  MigrationView startMigration(@PathVariable UUID id, @Valid @RequestBody MigrationBegin body) {
    migrations.start(
        new MigrationId(id),
        body.share(),
        body.perSecond() == null ? Migrations.USUAL_RATE : body.perSecond());
    return queries.get(new MigrationId(id));
  }

  @PostMapping("/{id}/pause")
  MigrationView pauseMigration(@PathVariable UUID id) {
    migrations.pause(new MigrationId(id));
    return queries.get(new MigrationId(id));
  }

  @PostMapping("/{id}/resume")
  MigrationView resumeMigration(@PathVariable UUID id) {
    migrations.resume(new MigrationId(id));
    return queries.get(new MigrationId(id));
  }

  @PostMapping("/{id}/again")
  MigrationView tryAgain(@PathVariable UUID id) {
    migrations.tryAgain(new MigrationId(id));
    return queries.get(new MigrationId(id));
  }

  @GetMapping("/{id}/back")
  MigrationBack wayBack(@PathVariable UUID id) {
    return queries.wayBack(new MigrationId(id));
  }

  @PostMapping("/{id}/back")
  MigrationView moveBack(@PathVariable UUID id) {
    migrations.goBack(new MigrationId(id));
    return queries.get(new MigrationId(id));
  }

  @PostMapping("/{id}/leave")
  MigrationView leaveThere(@PathVariable UUID id, @Valid @RequestBody MigrationLeave body) {
    migrations.leave(new MigrationId(id), body.forEver());
    return queries.get(new MigrationId(id));
  }
}
