package io.kramek;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.kramek.shared.Money;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that a compiler does not check. */
@AnalyzeClasses(packages = "io.kramek", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final Set<String> FLOATING =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  private static final DescribedPredicate<JavaClass> FLOATING_POINT =
      describe("floating point", type -> FLOATING.contains(type.getName()));

  /**
   * Delegates hand percentages to tables as the engine's numbers; they never hand on amounts so.
   */
  private static final DescribedPredicate<JavaClass> ABOUT_MONEY =
      describe(
          "about money",
          type ->
              !(type.getPackageName() + ".").contains(".process.")
                  && type.getDirectDependenciesFromSelf().stream()
                      .anyMatch(
                          dependency -> dependency.getTargetClass().isEquivalentTo(Money.class)));

  @ArchTest
  static final ArchRule THE_ENGINE_HIDES_BEHIND_PORTS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..process..",
              "io.kramek.tasks..",
              "io.kramek.studio..",
              "io.kramek.shared.process..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..")
          .because("the engine can be replaced without touching the rest");

  @ArchTest
  static final ArchRule DELEGATES_OPEN_NO_TRANSACTIONS =
      noClasses()
          .that()
          .resideInAPackage("..process..")
          .should()
          .beAnnotatedWith(Transactional.class)
          .because("a transaction that throws is lost before the engine can route on it");

  @ArchTest
  static final ArchRule NOR_DO_THEIR_METHODS =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("..process..")
          .should()
          .beAnnotatedWith(Transactional.class);

  @ArchTest
  static final ArchRule DELEGATES_ARE_BLOCKS_OF_THEIR_PROCESS =
      classes()
          .that()
          .implement(JavaDelegate.class)
          .should()
          .resideInAPackage("..process..")
          .andShould()
          .bePackagePrivate()
          .andShould()
          .haveSimpleNameEndingWith("Delegate");

  @ArchTest
  static final ArchRule CONTROLLERS_SEE_ONLY_FACADES =
      noClasses()
          .that()
          .areAnnotatedWith(RestController.class)
          .should()
          .dependOnClassesThat(
              are(
                  resideInAnyPackage("..process..", "org.springframework.jdbc..")
                      .or(type(jakarta.persistence.EntityManager.class))
                      .or(JavaClass.Predicates.assignableTo(Repository.class))));

  @ArchTest
  static final ArchRule CONTROLLERS_LIVE_IN_WEB =
      classes().that().areAnnotatedWith(RestController.class).should().resideInAPackage("..web");

  @ArchTest
  static final ArchRule ENTITIES_ARE_NOBODY_ELSES_BUSINESS =
      classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule NO_LOMBOK =
      noClasses().should().dependOnClassesThat().resideInAPackage("lombok..");

  @ArchTest
  static final ArchRule MONEY_IS_NEVER_FLOATING_POINT_IN_FIELDS =
      noFields()
          .that()
          .areDeclaredInClassesThat(are(ABOUT_MONEY))
          .should()
          .haveRawType(FLOATING_POINT);

  @ArchTest
  static final ArchRule MONEY_IS_NEVER_FLOATING_POINT_IN_METHODS =
      noMethods()
          .that()
          .areDeclaredInClassesThat(are(ABOUT_MONEY))
          .should()
          .haveRawReturnType(FLOATING_POINT)
          .orShould()
          .haveRawParameterTypes(
              describe("floating point", types -> types.stream().anyMatch(FLOATING_POINT)));

  @ArchTest
  static final ArchRule MONEY_NEVER_PASSES_THROUGH_FLOATING_POINT =
      noClasses()
          .that(are(ABOUT_MONEY))
          .should()
          .callMethod(BigDecimal.class, "doubleValue")
          .orShould()
          .callMethod(BigDecimal.class, "floatValue")
          .orShould()
          .callMethod(BigDecimal.class, "valueOf", double.class)
          .orShould()
          .callConstructor(BigDecimal.class, double.class);

  @ArchTest
  static final ArchRule BEANS_ARE_INJECTED_BY_CONSTRUCTOR =
      fields()
          .should()
          .notBeAnnotatedWith(org.springframework.beans.factory.annotation.Autowired.class);

  @ArchTest
  static final ArchRule ASYNCHRONOUS_WORK_IS_THE_ENGINES =
      methods()
          .should()
          .notBeAnnotatedWith(org.springframework.scheduling.annotation.Async.class)
          .because("a job that fails must be an incident that somebody sees");
}
