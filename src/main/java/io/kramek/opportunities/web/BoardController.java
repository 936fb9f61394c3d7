package io.kramek.opportunities.web;

import io.kramek.opportunities.OpportunityStatus;
import io.kramek.opportunities.PipelineBoard;
import io.kramek.opportunities.PipelineBoard.Board;
import io.kramek.opportunities.PipelineBoard.Card;
import io.kramek.opportunities.PipelineBoard.Filter;
import io.kramek.shared.Paged;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Many deals at once: the board and the lists. */
@RestController
@RequestMapping("/api/opportunities")
class BoardController {

  private final PipelineBoard board;

  BoardController(PipelineBoard board) {
    this.board = board;
  }

  @GetMapping("/board")
  Board board(
      @RequestParam(defaultValue = "all") String owner,
      @RequestParam(required = false) UUID team,
      @RequestParam(required = false) String query,
      @RequestParam(required = false) LocalDate asOf) {
    return board.board(new Filter(owner.equals("mine"), team, null, null, null, query), asOf);
  }

  @GetMapping
  Paged<Card> opportunities(
      @RequestParam(defaultValue = "all") String owner,
      @RequestParam(required = false) UUID team,
      @RequestParam(required = false) UUID customer,
      @RequestParam(required = false) String stage,
      @RequestParam(required = false) OpportunityStatus status,
      @RequestParam(required = false) String query,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return board.find(
        new Filter(owner.equals("mine"), team, customer, stage, status, query),
        new Paged.Request(page, size));
  }
}
