package io.kramek.studio.web;

import io.kramek.decisions.TableText;
import io.kramek.shared.Paged;
import io.kramek.studio.Catalogue;
import io.kramek.studio.ReleaseHistory;
import io.kramek.studio.TableChange;
import io.kramek.studio.TableChange.TableRule;
import io.kramek.studio.TableCheck;
import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The decision tables in force, and how others are asked for. */
@RestController
@RequestMapping("/api/decision-tables")
class CatalogueController {

  /** A table in the list of all. */
  record TableName(String decision, String name, int rules) {}

  /**
   * A table in force.
   *
   * @param release what it is of; whoever changes it says that they have seen it
   */
  record TableInForce(
      String decision,
      String name,
      int release,
      String hitPolicy,
      @Nullable String aggregation,
      List<TableColumn> inputs,
      List<TableColumn> outputs,
      List<TableRule> rules) {}

  /**
   * A column.
   *
   * @param expression what it asks for, or the name of the output
   * @param allowed the values it may have, as written; empty for any
   */
  record TableColumn(String label, String expression, @Nullable String type, String allowed) {
    static TableColumn of(TableText.Column column) {
      return new TableColumn(column.label(), column.text(), column.typeRef(), column.allowed());
    }
  }

  /**
   * A changed table to put in force.
   *
   * @param release of the table that was changed
   */
  record ChangedTable(
      @NotNull @Valid TableChange table, @NotBlank @Size(max = 2_000) String reason, int release) {}

  /**
   * A former table to put in force again.
   *
   * @param to the release whose table is taken
   * @param release of the table in force that whoever asks has seen
   */
  record FormerTable(int to, @NotBlank @Size(max = 2_000) String reason, int release) {}

  /** The request that somebody looks at now. */
  record TableAsked(UUID request) {}

  private final Catalogue catalogue;
  private final ReleaseHistory history;

  CatalogueController(Catalogue catalogue, ReleaseHistory history) {
    this.catalogue = catalogue;
    this.history = history;
  }

  @GetMapping
  List<TableName> decisionTables() {
    return catalogue.tables().stream()
        .map(table -> new TableName(table.id(), table.name(), table.rows().size()))
        .toList();
  }

  @GetMapping("/{decision}")
  TableInForce decisionTable(@PathVariable String decision) {
    TableText table = catalogue.table(decision);
    return new TableInForce(
        table.id(),
        table.name(),
        catalogue.releaseOf(decision),
        table.hitPolicy(),
        table.aggregation(),
        table.inputs().stream().map(TableColumn::of).toList(),
        table.outputs().stream().map(TableColumn::of).toList(),
        table.rows().stream().map(TableRule::of).toList());
  }

  @GetMapping(path = "/{decision}/file", produces = MediaType.APPLICATION_XML_VALUE)
  String decisionTableFile(@PathVariable String decision) {
    return new String(catalogue.model(decision), StandardCharsets.UTF_8);
  }

  @PostMapping("/{decision}/checks")
  TableCheck checkDecisionTable(
      @PathVariable String decision, @Valid @RequestBody TableChange changed) {
    return catalogue.check(decision, catalogue.changed(decision, changed));
  }

  @GetMapping("/{decision}/releases")
  Paged<ReleaseHistory.TableRelease> releases(
      @PathVariable String decision,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return history.of(decision, new Paged.Request(page, size));
  }

  @PostMapping("/{decision}/release-requests")
  @ResponseStatus(HttpStatus.CREATED)
  TableAsked askForTable(@PathVariable String decision, @Valid @RequestBody ChangedTable body) {
    byte[] changed = catalogue.changed(decision, body.table());
    return new TableAsked(
        catalogue.askForRelease(decision, changed, body.reason(), body.release()).value());
  }

  @PostMapping("/{decision}/way-back")
  @ResponseStatus(HttpStatus.CREATED)
  TableAsked askForFormerTable(
      @PathVariable String decision, @Valid @RequestBody FormerTable body) {
    return new TableAsked(
        catalogue.askForWayBack(decision, body.to(), body.reason(), body.release()).value());
  }
}
