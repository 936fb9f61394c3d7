package io.kramek.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.shared.process.Block;
import io.kramek.testing.Company;
import io.kramek.testing.Http;
import io.kramek.testing.HttpTest;
import io.kramek.testing.ModelVariables;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The catalogue of blocks: what a manager may draw, in words. */
@HttpTest
class BlocksTest {

  @Autowired Company company;

  @ParameterizedTest
  @ValueSource(strings = {"", "_cs", "_pl"})
  void everyBlockHasAllItsWordsInEveryLanguageAndNoOthers(String suffix) throws IOException {
    Set<String> wanted = new TreeSet<>();
    ModelVariables.blocks()
        .forEach(
            (bean, type) -> {
              Block block = type.getAnnotation(Block.class);
              assertThat(block).as(bean).isNotNull();
              wanted.add(bean);
              wanted.add(bean + ".help");
              for (Block.Input input : block.inputs()) {
                wanted.add("input." + input.name());
                Arrays.stream(input.values())
                    .forEach(value -> wanted.add("input." + input.name() + "." + value));
              }
            });
    Properties words = new Properties();
    try (var file = getClass().getResourceAsStream("/texts/blocks" + suffix + ".properties")) {
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }

    assertThat(words.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(words.values()).allSatisfy(word -> assertThat(word.toString()).isNotBlank());
  }

  @Test
  void choicesHaveValuesAndNothingElseHas() {
    assertThat(ModelVariables.blocks().values())
        .flatExtracting(type -> Arrays.asList(type.getAnnotation(Block.class).inputs()))
        .isNotEmpty()
        .allSatisfy(
            input ->
                assertThat(input.values().length > 0).isEqualTo(input.kind() == Block.Kind.CHOICE));
  }

  @Test
  void aManagerReadsTheCatalogueInTheirLanguageOrAnother() {
    Http manager = company.as(company.team().manager());

    JsonNode raise =
        block(
            manager.get("/api/studio/blocks?language=cs").is(200).body(),
            "raiseEscalationDelegate");
    assertThat(raise.path("expression").asString()).isEqualTo("#{raiseEscalationDelegate}");
    assertThat(raise.path("label").asString()).isEqualTo("Eskalovat");
    assertThat(raise.path("processes")).isEmpty();
    assertThat(raise.at("/inputs/0/name").asString()).isEqualTo("escalationReason");
    assertThat(raise.at("/inputs/0/choices/3/label").asString()).isEqualTo("Úkol se zpozdil");
    JsonNode close =
        block(manager.get("/api/studio/blocks").is(200).body(), "closeApprovalDelegate");
    assertThat(close.at("/processes/0").asString()).isEqualTo("approval");
  }

  @Test
  void itIsForManagers() {
    company.as(company.team().rep()).get("/api/studio/blocks").is(403);
  }

  private static JsonNode block(JsonNode all, String bean) {
    return all.valueStream()
        .filter(block -> block.path("bean").asString().equals(bean))
        .findFirst()
        .orElseThrow();
  }
}
