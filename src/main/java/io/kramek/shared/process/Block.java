package io.kramek.shared.process;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A delegate that models may be built of. What people read of it stands in {@code
 * blocks/{en,cs,pl}.properties} under the name of its bean.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Block {

  /** What an input may hold. Always a constant: a model never hands an expression to a block. */
  enum Kind {
    /** A line of at most 120 characters. */
    TEXT,
    /** One of its values. */
    CHOICE,
    /** Working time as {@code PT4H} or {@code P2D}, a minute at least. */
    WORKING_TIME
  }

  /** A constant that a model gives to the block, as an input parameter of its element. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({})
  @interface Input {

    String name();

    Kind kind() default Kind.CHOICE;

    /** Of a choice. */
    String[] values() default {};

    boolean required() default true;
  }

  /**
   * The ids of the processes whose records it works on. None stands for a block of no process: it
   * works on the subject of any, and may stand in all.
   */
  String[] of() default {};

  Input[] inputs() default {};

  /**
   * Whether it does its work in parts, a job each, and says itself when there is none left: a model
   * may come back to it without a wait.
   */
  boolean inParts() default false;

  /** Whether the models that come with it are of no use without it, whatever else is drawn. */
  boolean essential() default false;
}
