package io.kramek.studio.web;

import io.kramek.studio.safety.PausedModels;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Models that went out of hand. */
@RestController
class PausedModelController {

  record Resumption(@NotBlank @Size(max = 1_000) String reason) {}

  private final PausedModels models;

  PausedModelController(PausedModels models) {
    this.models = models;
  }

  @GetMapping("/api/studio/paused-models")
  List<PausedModels.PausedModel> paused() {
    return models.all();
  }

  @PostMapping("/api/studio/paused-models/{id}/resumption")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resume(@PathVariable UUID id, @Valid @RequestBody Resumption resumption) {
    models.resume(id, resumption.reason());
  }
}
