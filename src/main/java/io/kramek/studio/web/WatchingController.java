package io.kramek.studio.web;

import io.kramek.shared.Paged;
import io.kramek.studio.watching.HeatMap;
import io.kramek.studio.watching.HeatMap.TimeKind;
import io.kramek.studio.watching.HeatMaps;
import io.kramek.studio.watching.HeatMaps.HeatQuestion;
import io.kramek.studio.watching.HeatMaps.ModelVersion;
import io.kramek.studio.watching.InstanceViews.InstancePage;
import io.kramek.studio.watching.InstanceViews.InstanceRow;
import io.kramek.studio.watching.InstanceViews.TraceStep;
import io.kramek.studio.watching.Instances;
import io.kramek.studio.watching.Instances.InstanceFilter;
import io.kramek.studio.watching.Interventions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How models run, and single instances of them. */
@RestController
@RequestMapping("/api/studio")
class WatchingController {

  /**
   * An instance to put elsewhere.
   *
   * @param execution where it stands, as it was seen
   * @param to the step before which it is put
   */
  record InstanceMove(
      @NotBlank String execution,
      @NotBlank String to,
      @NotBlank @Size(max = 2_000) String reason) {}

  /** An instance to end. */
  record InstanceEnd(@NotBlank @Size(max = 2_000) String reason) {}

  private final HeatMaps heat;
  private final Instances instances;
  private final Interventions interventions;

  WatchingController(HeatMaps heat, Instances instances, Interventions interventions) {
    this.heat = heat;
    this.instances = instances;
    this.interventions = interventions;
  }

  @GetMapping("/models/{file}/heat")
  HeatMap heat(
      @PathVariable String file,
      @RequestParam(required = false) LocalDate from,
      @RequestParam(required = false) LocalDate to,
      @RequestParam(required = false) LocalDate asOf,
      @RequestParam(defaultValue = "") List<Integer> version,
      @RequestParam(defaultValue = "WORKING") TimeKind time) {
    return heat.of(file, new HeatQuestion(from, to, asOf, version, time));
  }

  @GetMapping("/models/{file}/versions")
  List<ModelVersion> modelVersions(@PathVariable String file) {
    return heat.versions(file);
  }

  @GetMapping("/models/{file}/instances")
  Paged<InstanceRow> instances(
      @PathVariable String file,
      @RequestParam(defaultValue = "") List<Integer> version,
      @RequestParam(defaultValue = "true") boolean running,
      @RequestParam(required = false) String element,
      @RequestParam(defaultValue = "false") boolean incident,
      @RequestParam(defaultValue = "false") boolean late,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "25") int size) {
    return instances.find(
        file,
        new InstanceFilter(version, running, element, incident, late),
        new Paged.Request(page, size));
  }

  @GetMapping("/instances/{id}")
  InstancePage instance(@PathVariable String id) {
    return instances.get(id);
  }

  @GetMapping("/instances/{id}/history")
  Paged<TraceStep> instanceHistory(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return instances.history(id, new Paged.Request(page, size));
  }

  @PostMapping("/instances/{id}/move")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void moveInstance(@PathVariable String id, @Valid @RequestBody InstanceMove body) {
    interventions.move(id, body.execution(), body.to(), body.reason());
  }

  @PostMapping("/instances/{id}/cancel")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancelInstance(@PathVariable String id, @Valid @RequestBody InstanceEnd body) {
    interventions.cancel(id, body.reason());
  }
}
