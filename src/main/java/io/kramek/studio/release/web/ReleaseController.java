package io.kramek.studio.release.web;

import io.kramek.shared.Paged;
import io.kramek.studio.release.ReleaseViews.FileComparison;
import io.kramek.studio.release.ReleaseViews.ReleaseRow;
import io.kramek.studio.release.ReleasesKept;
import io.kramek.studio.release.ReleasesKept.KpiNow;
import io.kramek.studio.release.ReleasesKept.WayBackPreview;
import jakarta.annotation.Nullable;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was in force and what is. */
@RestController
@RequestMapping("/api/studio")
class ReleaseController {

  private final ReleasesKept releases;

  ReleaseController(ReleasesKept releases) {
    this.releases = releases;
  }

  @GetMapping("/releases")
  Paged<ReleaseRow> catalogueReleases(
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
    return releases.find(new Paged.Request(page, size));
  }

  @GetMapping("/releases/{number}")
  ReleaseRow catalogueRelease(@PathVariable int number) {
    return releases.get(number);
  }

  /**
   * What a release made different, file by file.
   *
   * @param from the release it is compared with; the one before it unless said otherwise
   */
  @GetMapping("/releases/{number}/comparison")
  List<FileComparison> releaseComparison(
      @PathVariable int number, @RequestParam(required = false) @Nullable Integer from) {
    return releases.comparison(from == null ? number - 1 : from, number);
  }

  @GetMapping("/releases/{number}/way-back")
  WayBackPreview wayBack(@PathVariable int number) {
    return releases.wayBack(number);
  }

  @GetMapping("/kpis")
  List<KpiNow> kpis() {
    return releases.kpis();
  }
}
