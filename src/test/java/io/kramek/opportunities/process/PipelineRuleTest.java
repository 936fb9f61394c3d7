package io.kramek.opportunities.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.studio.ModelRule.Broken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would make a column of the board that deals cannot be in is found before it is released. */
class PipelineRuleTest {

  private static final Path MODEL = Path.of("processes/opportunities/opportunity-pipeline.bpmn");
  private static final Path GATE = Path.of("decisions/opportunities/stage-gate.dmn");

  private final PipelineRule rule = new PipelineRule();

  @Test
  void theShippedPipelineKeepsToAll() throws IOException {
    assertThat(broken(Files.readString(MODEL), Files.readString(GATE))).isEmpty();
    assertThat(rule.broken(Map.of("other.bpmn", new byte[0]), "other.bpmn")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
      STAGE_WITHOUT_PROBABILITY | stage_offer    | (name="stage" value="offer" />\\s*<camunda:property name=")probability | $1chance
      STAGE_WITHOUT_PROBABILITY | stage_offer    | (name="stage" value="offer" />\\s*<camunda:property name="probability" value=")\\d+ | $1101
      STAGE_TWICE               | stage_contract | name="stage" value="contract"             | name="stage" value="offer"
      STAGE_WITHOUT_MOVE        | stage_offer    | (id="event_moveOffer" [^>]*attachedToRef=")stage_offer | $1stage_contract
      STAGE_NOT_REACHED         | stage_offer    | (sourceRef="gateway_whereFromQualification" targetRef=")stage_offer | $1stage_contract
      PIPELINE_WITHOUT_STAGES   |                | -                                         | -
      """)
  void isFound(String code, String element, String place, String otherwise) throws IOException {
    String model = Files.readString(MODEL);
    String now =
        code.equals("PIPELINE_WITHOUT_STAGES")
            ? model.replace("name=\"stage\"", "name=\"part\"")
            : model.replaceFirst(place, otherwise);
    if (code.equals("STAGE_NOT_REACHED")) {
      now =
          now.replaceAll("(sourceRef=\"gateway_\\w+\" targetRef=\")stage_offer", "$1stage_contract")
              .replaceAll("(sourceRef=\"\\w+\" targetRef=\")stage_offer", "$1stage_contract");
    }
    assertThat(now).isNotEqualTo(model);

    assertThat(broken(now, Files.readString(GATE)))
        .anySatisfy(
            one -> {
              assertThat(one.code()).isEqualTo(code);
              assertThat(one.element()).isEqualTo(element);
            });
  }

  @Test
  void aStageThatTheGateDoesNotKnowIsTold() throws IOException {
    List<Broken> broken =
        broken(Files.readString(MODEL), Files.readString(GATE).replace("\"realisation\"", "\"x\""));

    assertThat(broken).extracting(Broken::code).containsExactly("STAGE_WITHOUT_GATE");
    assertThat(broken.get(0).element()).isEqualTo("stage_realisation");
    assertThat(broken.get(0).stops()).isFalse();
  }

  @Test
  void aHalfDrawnPipelineIsNoReasonToFail() throws IOException {
    String model = Files.readString(MODEL);
    for (String now :
        List.of(
            "",
            "<x",
            model.replace("targetRef=\"stage_offer\"", "targetRef=\"gone\""),
            model.replace("messageRef=", "id2="),
            model.replaceAll(" messageRef=\"\\w+\"", ""))) {
      Map<String, byte[]> catalogue = new HashMap<>();
      catalogue.put(CamundaOpportunityPipeline.FILE, now.getBytes(StandardCharsets.UTF_8));
      assertThat(rule.broken(catalogue, CamundaOpportunityPipeline.FILE)).isNotNull();
    }
  }

  private List<Broken> broken(String model, String gate) {
    return rule.broken(
        Map.of(
            CamundaOpportunityPipeline.FILE,
            model.getBytes(StandardCharsets.UTF_8),
            "stage-gate.dmn",
            gate.getBytes(StandardCharsets.UTF_8)),
        CamundaOpportunityPipeline.FILE);
  }
}
