package io.kramek.studio.web;

import io.kramek.shared.Paged;
import io.kramek.shared.SubjectRef;
import io.kramek.studio.Processes;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Running processes and their models. */
@RestController
class ProcessController {

  private final Processes processes;

  ProcessController(Processes processes) {
    this.processes = processes;
  }

  @GetMapping("/api/processes/{type}/{id}")
  Processes.ProcessView process(@PathVariable String type, @PathVariable UUID id) {
    return processes.of(new SubjectRef(type, id));
  }

  /** A version of a model never changes, so a browser may keep it. */
  @GetMapping(
      value = "/api/process-definitions/{id}/xml",
      produces = MediaType.APPLICATION_XML_VALUE)
  ResponseEntity<String> drawing(@PathVariable String id) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePrivate().immutable())
        .body(processes.drawing(id));
  }

  @GetMapping("/api/incidents")
  Paged<Processes.Incident> incidents(
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
    return processes.incidents(new Paged.Request(page, size));
  }

  @PostMapping("/api/incidents/{id}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retry(@PathVariable String id) {
    processes.retry(id);
  }
}
