package io.kramek.shared;

import java.util.*;
import org.springframework.stereotype.Component;

@Component
public class Changes {
  public static class B {
    public B put(String n, Object v) {
      return this;
    }

    public Map<String, Object> build() {
      return Map.of();
    }
  }

  public static B facts() {
    return new B();
  }

  public void record(SubjectRef s, long v, Map<String, Object> a, Map<String, Object> b) {}

  public Problem stale(SubjectRef s, long v) {
    return Problem.conflict("stale");
  }
}
