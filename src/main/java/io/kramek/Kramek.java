package io.kramek;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Krámek, one deployable: the application, the process engine inside it, PostgreSQL below it. */
@SpringBootApplication
public class Kramek {

  public static void main(String[] args) {
    SpringApplication.run(Kramek.class, args);
  }
}
