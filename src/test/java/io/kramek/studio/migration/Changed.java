package io.kramek.studio.migration;

import io.kramek.studio.process.Releases;
import io.kramek.testing.Catalogues;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Releases catalogues with a pipeline that somebody has drawn otherwise. */
@TestComponent
public class Changed {

  private final Releases releases;
  private final TransactionTemplate transactions;

  Changed(Releases releases, TransactionTemplate transactions) {
    this.releases = releases;
    this.transactions = transactions;
  }

  /** Puts everything in force with the shipped pipeline changed. */
  public int release(UnaryOperator<String> pipeline) {
    return release(
        Catalogues.with(Catalogues.PIPELINE, pipeline.apply(Catalogues.text(Catalogues.PIPELINE))));
  }

  /** Puts what is shipped in force, and a process beside it that somebody has drawn. */
  int releaseBeside(String file, String model) {
    return release(Catalogues.with(file, model));
  }

  private int release(Map<String, byte[]> files) {
    return transactions.execute(
        tx ->
            releases.release(
                "changed",
                "test",
                files,
                new Releases.Entry(Releases.Kind.DRAFT, "A test", "[]", "{}", null, null, null)));
  }

  /** The contract is called an agreement, also by those who ask for it. */
  public static String withAgreement(String model) {
    return model
        .replace("name=\"stage\" value=\"contract\"", "name=\"stage\" value=\"agreement\"")
        .replace("${target == 'contract'}", "${target == 'agreement'}");
  }

  /** A deal may stand in the first stage half as long. */
  public static String withShorterDeadline(String model) {
    return model.replaceFirst("(?s)(timer_preQualificationStalled.*?)P10D", "$1P5D");
  }

  /** The work of the first stage is another. */
  public static String withOtherWork(String model) {
    return model
        .replace("userTask_preQualify", "userTask_meetCustomer")
        .replace("Pre-qualify deal", "Meet customer");
  }
}
