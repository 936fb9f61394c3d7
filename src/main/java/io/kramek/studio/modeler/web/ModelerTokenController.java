package io.kramek.studio.modeler.web;

import io.kramek.studio.modeler.ModelerTokens;
import io.kramek.studio.modeler.ModelerTokens.ModelerToken;
import io.kramek.studio.modeler.ModelerTokens.NewModelerToken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tokens by which a manager's modeler says whose it is. */
@RestController
@RequestMapping("/api/studio/modeler-tokens")
class ModelerTokenController {

  /** What a token is for, in its owner's words. */
  record ModelerTokenName(@NotBlank @Size(max = 100) String name) {}

  private final ModelerTokens tokens;

  ModelerTokenController(ModelerTokens tokens) {
    this.tokens = tokens;
  }

  @GetMapping
  List<ModelerToken> modelerTokens() {
    return tokens.mine();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  NewModelerToken addModelerToken(@Valid @RequestBody ModelerTokenName body) {
    return tokens.add(body.name());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revokeModelerToken(@PathVariable UUID id) {
    tokens.revoke(id);
  }
}
