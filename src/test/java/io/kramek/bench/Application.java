package io.kramek.bench;

import io.kramek.Kramek;
import io.kramek.testing.Company;
import io.kramek.testing.Engine;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Krámek as it is shipped, on a database of its own, with whatever a benchmark adds to it. */
final class Application implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  /**
   * @param url of its database
   * @param settings in the form {@code --name=value}
   */
  Application(String url, List<Class<?>> additions, String... settings) {
    List<Class<?>> sources = new ArrayList<>(List.of(Kramek.class, Company.class, Engine.class));
    sources.addAll(additions);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--kramek.test.own-database=true"));
    arguments.addAll(List.of(settings));
    SpringApplication application =
        new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
            .initializers(Application::withoutTestClasses)
            .build();
    context = application.run(arguments.toArray(String[]::new));
  }

  /** Beans of tests lie on the class path beside ours; only those that are named take part. */
  private static void withoutTestClasses(ConfigurableApplicationContext context) {
    context.getBeanFactory().registerSingleton("withoutTestClasses", new WithoutTestClasses());
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** At which it answers browsers. */
  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @Override
  public void close() {
    context.close();
  }

  private static final class WithoutTestClasses extends TypeExcludeFilter {
    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
      return reader.getResource().toString().contains("test-classes");
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof WithoutTestClasses;
    }

    @Override
    public int hashCode() {
      return WithoutTestClasses.class.hashCode();
    }
  }
}
