package io.kramek.bench;

import io.kramek.decisions.DecisionTable;
import io.kramek.decisions.DecisionTables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.springframework.core.io.ClassPathResource;

/** A tier table of twelve rules over five facts, and made-up customers to ask it about. */
final class MeasuredTier {

  static final String ID = "measuredTier";
  static final String FACTS = "monetary, frequency, recency_days, margin_percent, segment";

  private static final Map<String, String> COLUMNS =
      Map.of(
          "monetary", "monetary",
          "frequency", "frequency",
          "recencyDays", "recency_days",
          "marginPercent", "margin_percent",
          "segment", "segment");

  private final byte[] model = read();
  private final DecisionTable table = new DecisionTables().compile(model, ID);

  private static byte[] read() {
    try {
      return new ClassPathResource("decisions/measured-tier.dmn").getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] model() {
    return model.clone();
  }

  DecisionTable table() {
    return table;
  }

  String sql() {
    return table.resultSql("tier", table.sql(COLUMNS));
  }

  /** The engine alone, without history: in its default language or in the older, smaller one. */
  static DmnEngine engine(boolean legacy) {
    var configuration = new DefaultDmnEngineConfiguration();
    configuration.setEnableFeelLegacyBehavior(legacy);
    return configuration.buildEngine();
  }

  DmnDecision decision(DmnEngine engine) {
    return engine.parseDecision(ID, new ByteArrayInputStream(model));
  }

  /** The same million whoever asks: everything follows from the number of the customer. */
  static String customers(int count) {
    return """
        create table customer as
        select n as id,
          case when n %% 29 = 0 then null else ((n::bigint * 7919) %% 700000)::numeric / 100 end as monetary,
          ((n::bigint * 104729) %% 17)::numeric as frequency,
          ((n::bigint * 1299709) %% 500)::numeric as recency_days,
          (((n::bigint * 15485863) %% 60) - 5)::numeric as margin_percent,
          (array['B2B', 'PUBLIC', 'STUDENT', 'HOME'])[1 + n %% 4] as segment
        from generate_series(1, %d) n
        """
        .formatted(count);
  }

  static Map<String, Object> facts(ResultSet row) throws SQLException {
    Map<String, Object> facts = new HashMap<>();
    facts.put("monetary", row.getBigDecimal("monetary"));
    facts.put("frequency", row.getBigDecimal("frequency"));
    facts.put("recencyDays", row.getBigDecimal("recency_days"));
    facts.put("marginPercent", row.getBigDecimal("margin_percent"));
    facts.put("segment", row.getString("segment"));
    return facts;
  }
}
