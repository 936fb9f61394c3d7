package io.kramek.studio.watching;

import static org.assertj.core.api.Assertions.assertThat;

import io.kramek.studio.process.watching.InstanceRows.Variable;
import io.kramek.studio.watching.HeatMap.Bottleneck;
import io.kramek.studio.watching.HeatMap.BottleneckCode;
import io.kramek.studio.watching.HeatMap.ElementHeat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a model, and what of its variables is shown. */
class BottlenecksTest {

  @Test
  void theSlowestStepIsNamedWithTheDeadlineOfTheStageAroundIt() {
    ElementHeat stage = new Step("stage").scope().late(3).build();
    ElementHeat slow = new Step("slow").within("stage").median(500).waiting(14).share(62).build();
    ElementHeat quick = new Step("quick").median(5).share(38).build();

    List<Bottleneck> found = Bottlenecks.of(List.of(stage, slow, quick));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).code()).isEqualTo(BottleneckCode.WAITS_LONGEST);
    assertThat(found.get(0).element()).isEqualTo("slow");
    assertThat(found.get(0).params())
        .containsEntry("median", 500L)
        .containsEntry("waiting", 14L)
        .containsEntry("late", 3L)
        .containsEntry("share", 62L);
  }

  @Test
  void whatTakesMostTimeIsSaidOnlyIfItIsAnotherStep() {
    ElementHeat slow = new Step("slow").median(500).share(20).build();
    ElementHeat frequent = new Step("frequent").median(50).share(80).build();

    assertThat(codes(slow, frequent))
        .containsExactly(BottleneckCode.WAITS_LONGEST, BottleneckCode.TAKES_MOST_TIME);
  }

  @Test
  void aFewReturnsAmongManyVisitsAreNoHabit() {
    assertThat(codes(new Step("a").visits(100).returns(9).build())).isEmpty();
    assertThat(codes(new Step("a").visits(4).returns(2).build())).isEmpty();
    assertThat(codes(new Step("a").visits(100).returns(10).build()))
        .containsExactly(BottleneckCode.MANY_RETURN);
  }

  @Test
  void missedDeadlinesAndWorkThatIsNobodysAreNamed() {
    assertThat(codes(new Step("a").visits(20).missed(5).build()))
        .containsExactly(BottleneckCode.OFTEN_LATE);
    assertThat(codes(new Step("a").unassigned(1).build()))
        .containsExactly(BottleneckCode.NOBODY_ASSIGNED);
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource(
      textBlock =
          """
          owner     , string  , 0199d6b2-6f5e-7c3a-8d11-0a1b2c3d4e5f , true
          amount    , long    , 125000                               , true
          approved  , boolean , true                                 , true
          within    , string  , PT4H                                 , true
          reason    , string  , DEAL_STALLED                         , true
          target    , string  , pre-qualification                    , true
          note      , string  , call Jana at noon                    , false
          note      , string  , Nováková                             , false
          note      , string  , jana@example.com                     , false
          phone     , string  , +420 777 123 456                     , false
          customer  , object  , rO0ABX                               , false
          """)
  void onlyIdsAndFactsAreShown(String name, String type, String value, boolean shown) {
    assertThat(Variables.mayBeShown(new Variable(name, type, value))).isEqualTo(shown);
  }

  private static List<BottleneckCode> codes(ElementHeat... elements) {
    return Bottlenecks.of(List.of(elements)).stream().map(Bottleneck::code).toList();
  }

  /** A step of which only what matters is said. */
  private static final class Step {

    private final String id;
    private String within;
    private boolean scope;
    private Long median;
    private long visits;
    private long returns;
    private long waiting;
    private long missed;
    private long late;
    private long unassigned;
    private int share;

    Step(String id) {
      this.id = id;
    }

    Step within(String scope) {
      within = scope;
      return this;
    }

    Step scope() {
      scope = true;
      return this;
    }

    Step median(long seconds) {
      median = seconds;
      return this;
    }

    Step visits(long number) {
      visits = number;
      return this;
    }

    Step returns(long number) {
      returns = number;
      return this;
    }

    Step waiting(long number) {
      waiting = number;
      return this;
    }

    Step missed(long number) {
      missed = number;
      return this;
    }

    Step late(long number) {
      late = number;
      return this;
    }

    Step unassigned(long number) {
      unassigned = number;
      return this;
    }

    Step share(int percent) {
      share = percent;
      return this;
    }

    ElementHeat build() {
      return new ElementHeat(
          id,
          id,
          "userTask",
          within,
          scope,
          true,
          visits,
          returns,
          median,
          median,
          waiting,
          null,
          missed,
          late,
          0,
          0,
          unassigned,
          share);
    }
  }
}
