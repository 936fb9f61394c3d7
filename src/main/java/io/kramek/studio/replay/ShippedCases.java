package io.kramek.studio.replay;

import io.kramek.shared.Ids;
import io.kramek.studio.replay.ModelCases.CaseResult;
import io.kramek.studio.replay.ModelCases.CaseText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seeds the cases that come with the shipped models: below {@code cases/}, a file for each model.
 */
@Component
class ShippedCases implements InitializingBean {

  private static final String PATTERN = "classpath*:cases/**/*.json";
  private static final String ENDING = ".json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A case in a file. */
  record ShippedCase(
      String id, Map<String, String> names, Map<String, Object> facts, CaseResult expected) {}

  /** What such a file holds. */
  record CaseFile(List<ShippedCase> cases) {}

  private final CaseStore store;
  private final Clock clock;

  ShippedCases(CaseStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(PATTERN)) {
        String model = String.valueOf(file.getFilename()).replace(ENDING, ".bpmn");
        try (InputStream content = file.getInputStream()) {
          for (ShippedCase one : JSON.readValue(content, CaseFile.class).cases()) {
            store.ship(
                Ids.next(),
                one.id(),
                new CaseText(model, one.names().get("en"), one.facts(), one.expected()),
                one.names(),
                clock.instant());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
