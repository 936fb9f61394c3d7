package io.kramek.studio.web;

import io.kramek.studio.ModelsInForce;
import io.kramek.studio.ModelsInForce.ModelContent;
import io.kramek.studio.ModelsInForce.ModelInForce;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The models, tables and forms that the company runs. */
@RestController
@RequestMapping("/api/studio/models")
class ModelController {

  private final ModelsInForce models;

  ModelController(ModelsInForce models) {
    this.models = models;
  }

  @GetMapping
  List<ModelInForce> models() {
    return models.all();
  }

  @GetMapping("/{file}")
  ModelContent model(@PathVariable String file, @RequestParam(required = false) Integer release) {
    return models.content(file, release);
  }
}
