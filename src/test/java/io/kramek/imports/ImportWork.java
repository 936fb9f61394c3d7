package io.kramek.imports;

import org.springframework.boot.test.context.TestComponent;

/** The work of imports beside the requests, done by hand for tests of other modules. */
@TestComponent
public class ImportWork {

  private final ImportWorker worker;

  ImportWork(ImportWorker worker) {
    this.worker = worker;
  }

  /** Does whatever waits to be done. */
  public void workOnAll() {
    worker.workOnAll();
  }
}
