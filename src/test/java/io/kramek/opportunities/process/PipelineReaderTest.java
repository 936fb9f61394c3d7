package io.kramek.opportunities.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.opportunities.OpportunityStatus;
import io.kramek.opportunities.process.Pipeline.Direction;
import io.kramek.opportunities.process.Pipeline.Move;
import io.kramek.opportunities.process.Pipeline.Stage;
import java.nio.file.Path;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

class PipelineReaderTest {

  private final Pipeline pipeline =
      new PipelineReader(
              Bpmn.readModelFromFile(
                  Path.of("processes/opportunities/opportunity-pipeline.bpmn").toFile()))
          .read("opportunityPipeline:1", 1);

  @Test
  void stagesStandAsTheyAreDrawnAndEndsComeLast() {
    assertThat(pipeline.stages())
        .extracting(Stage::key)
        .containsExactly(
            "pre-qualification",
            "qualification",
            "offer",
            "contract",
            "realisation",
            "won",
            "lost");
    assertThat(pipeline.stages().get(5).status()).isEqualTo(OpportunityStatus.WON);
    assertThat(pipeline.lost().key()).isEqualTo("lost");
  }

  @Test
  void aStageSpeaksTheLanguagesOfTheCompany() {
    Stage offer = pipeline.stage("offer").orElseThrow();

    assertThat(offer.label("en")).isEqualTo("Offer");
    assertThat(offer.label("cs")).isEqualTo("Nabídka");
    assertThat(offer.label("pl")).isEqualTo("Oferta");
    assertThat(offer.probability()).isEqualTo(50);
  }

  @Test
  void movesAreTheArrowsOfTheModel() {
    assertThat(pipeline.from("pre-qualification"))
        .containsExactly(new Move("qualification", Direction.FORWARD, Set.of(), true));
    assertThat(pipeline.from("offer"))
        .contains(
            new Move("contract", Direction.FORWARD, Set.of(Move.ANY), false),
            new Move("qualification", Direction.BACK, Set.of(Move.ANY), false));
    assertThat(pipeline.from("realisation"))
        .containsExactly(
            new Move("contract", Direction.BACK, Set.of(), true),
            new Move("won", Direction.WON, Set.of(), true));
    assertThat(pipeline.from("won")).isEmpty();
  }
}
