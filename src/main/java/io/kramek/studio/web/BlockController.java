package io.kramek.studio.web;

import io.kramek.studio.Blocks;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What models are built of. */
@RestController
class BlockController {

  private final Blocks blocks;

  BlockController(Blocks blocks) {
    this.blocks = blocks;
  }

  @GetMapping("/api/studio/blocks")
  List<Blocks.BlockView> blocks(@RequestParam(required = false) String language) {
    return blocks.all(language);
  }
}
