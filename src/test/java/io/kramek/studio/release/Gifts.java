package io.kramek.studio.release;

import io.kramek.studio.problems.DrawnModel;
import io.kramek.studio.process.Releases;
import io.kramek.studio.process.Releases.Entry;
import io.kramek.studio.process.Releases.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A model of the company's own with its table and its form: a message starts it, and every week.
 */
public class Gifts {

  public static final String MODEL = DrawnModel.PROCESS;
  public static final String TABLE = DrawnModel.TABLE;
  public static final String FORM = DrawnModel.FORM;
  public static final String PROCESS = "giftForAll";
  public static final String WANTED = "gifts.giftWanted";

  private static final String WEEKLY =
      """
      <bpmn:startEvent id="startEvent_weekly" name="A week has passed" camunda:asyncAfter="true">
      <bpmn:timerEventDefinition id="timer_weekly"><bpmn:timeCycle>R/P7D</bpmn:timeCycle></bpmn:timerEventDefinition>
      </bpmn:startEvent>
      <bpmn:sequenceFlow id="flow_weekly" sourceRef="startEvent_weekly" targetRef="userTask_chooseGift" />
      </bpmn:process>""";

  private final Releases releases;
  private final TransactionTemplate transactions;

  public Gifts(Releases releases, TransactionTemplate transactions) {
    this.releases = releases;
    this.transactions = transactions;
  }

  /** The three files. */
  public static Map<String, byte[]> files() {
    Map<String, byte[]> files = DrawnModel.files();
    String model = new String(files.get(MODEL), StandardCharsets.UTF_8);
    files.put(MODEL, model.replace("</bpmn:process>", WEEKLY).getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /** Puts them in force, with all that is. */
  public int release() {
    Map<String, byte[]> files = releases.files(releases.inForce());
    files.putAll(files());
    return release(files);
  }

  /** Puts a catalogue in force that was before. */
  public int release(int former) {
    return release(releases.files(releases.numbered(former).orElseThrow()));
  }

  private int release(Map<String, byte[]> files) {
    return transactions.execute(
        tx ->
            releases.release(
                "gifts",
                "test",
                files,
                new Entry(Kind.DRAFT, "A test", "[]", "{}", null, null, null)));
  }
}
