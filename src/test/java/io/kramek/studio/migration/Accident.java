package io.kramek.studio.migration;

import io.kramek.studio.InstanceMoved;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/** What happens in the midst of a move, after the engine and before the end of the transaction. */
@TestComponent
public class Accident implements ApplicationListener<PayloadApplicationEvent<InstanceMoved>> {

  /** The end of a process, as far as it can be had without ending the tests. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private volatile Consumer<InstanceMoved> happens = moved -> {};

  void happens(Consumer<InstanceMoved> what) {
    happens = what;
  }

  void nothingHappens() {
    happens = moved -> {};
  }

  /** Called without reflection, which would make an exception of an error. */
  @Override
  public void onApplicationEvent(PayloadApplicationEvent<InstanceMoved> event) {
    happens.accept(event.getPayload());
  }
}
