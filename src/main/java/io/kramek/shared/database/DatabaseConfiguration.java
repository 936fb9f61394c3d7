package io.kramek.shared.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Brings a database along where none is named. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  @Conditional(NoDatabaseNamed.class)
  EmbeddedPostgresServer embeddedPostgresServer(@Value("${kramek.data}") Path home) {
    return new EmbeddedPostgresServer(home);
  }

  static class NoDatabaseNamed implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return context.getEnvironment().getProperty("spring.datasource.url", "").isBlank();
    }
  }
}
