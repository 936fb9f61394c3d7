package io.kramek.studio.migration;

import io.kramek.testing.HttpTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test that puts other models in force, in a database that no other test looks at. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HttpTest
@Import({Changed.class, Accident.class, Moving.class})
@TestPropertySource(properties = "kramek.test.context=migrations")
public @interface MigrationTest {}
