package io.kramek.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * A test that looks at the screens of the sample company in a browser. All of them share one
 * application, which has loaded the company as a first start does, and keeps sessions in the
 * database as one of several nodes would.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@HttpTest
@TestPropertySource(properties = {"kramek.sample=true", "kramek.sessions=database"})
public @interface BrowserTest {}
