package io.kramek.bench;

import java.util.List;

/** Measures one thing. */
interface Benchmark {

  /** What it came to; a benchmark brings its own application and leaves nothing behind. */
  List<Figure> run() throws Exception;
}
