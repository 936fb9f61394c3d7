package io.kramek.decisions;

import io.kramek.decisions.process.TableReader;
import org.springframework.stereotype.Service;

/** The compiled forms of decision tables. */
@Service
public class DecisionTables {

  /**
   * Compiles one table of a model.
   *
   * @param model the DMN file
   * @param decision id of the decision in it
   * @throws TableRefused naming every rule and column that only the engine can decide; such a table
   *     is asked row by row
   */
  public DecisionTable compile(byte[] model, String decision) {
    return new TableCompiler(TableReader.read(model, decision)).compile();
  }
}
