package io.kramek.studio.release.web;

import io.kramek.studio.release.Upgrades;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a newer version of Krámek ships otherwise. */
@RestController
@RequestMapping("/api/studio/upgrades")
class UpgradeController {

  /** Shipped files to be put into a draft. */
  record UpgradesTaken(
      @NotBlank @Size(max = 200) String title,
      @NotNull @Size(max = 50) List<@NotBlank String> files) {}

  /** Shipped files that the company does not take. */
  record UpgradesPassed(@NotNull @Size(max = 200) List<@NotBlank String> files) {}

  /** The draft they are in. */
  record UpgradeDraft(UUID id) {}

  private final Upgrades upgrades;

  UpgradeController(Upgrades upgrades) {
    this.upgrades = upgrades;
  }

  @GetMapping
  List<Upgrades.Upgrade> upgrades() {
    return upgrades.offered();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  UpgradeDraft takeUpgrades(@Valid @RequestBody UpgradesTaken body) {
    return new UpgradeDraft(upgrades.take(body.title(), body.files()));
  }

  @PostMapping("/passed")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void passUpgrades(@Valid @RequestBody UpgradesPassed body) {
    upgrades.keepOurs(body.files());
  }
}
