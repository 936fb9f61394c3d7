package io.kramek.studio.process.replay;

import io.kramek.shared.WorkingTime;
import io.kramek.shared.process.BlockCatalogue;
import io.kramek.shared.process.CompanyTime;
import io.kramek.shared.process.ProcessFunction;
import io.kramek.studio.replay.Reenactment;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.stereotype.Component;

/**
 * What models see in a replay. The blocks are known by their classes, so that the check of models
 * is the same as ever, but none of them is ever made: whoever asks for one gets a recorder in its
 * place. There is no façade, no repository, no data source.
 */
final class ShadowBeans extends DefaultListableBeanFactory {

  private static final String HOME = "io.kramek";
  private static final String GUARD = "io.kramek.shared.process.guard.";

  private final transient Recorders recorders;

  private ShadowBeans(Recorders recorders) {
    this.recorders = recorders;
  }

  /** The beans of one replay. */
  static GenericApplicationContext context(WorkingTime hours, Recorders recorders) {
    var context = new GenericApplicationContext(new ShadowBeans(recorders));
    AnnotationConfigUtils.registerAnnotationConfigProcessors(context);
    var scanner = new ClassPathBeanDefinitionScanner(context, false);
    scanner.getBeanDefinitionDefaults().setLazyInit(true);
    scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
    scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessFunction.class));
    scanner.addIncludeFilter(new AssignableTypeFilter(Reenactment.class));
    scanner.addIncludeFilter(new AssignableTypeFilter(JuelExpressionManager.class));
    scanner.addIncludeFilter(new AssignableTypeFilter(BlockCatalogue.class));
    scanner.addIncludeFilter(guard());
    scanner.scan(HOME);
    context.registerBean(CompanyTime.class, () -> () -> hours);
    context.registerBean(Clock.class, SimulatedClock::new);
    context.refresh();
    return context;
  }

  private static TypeFilter guard() {
    var component = new AnnotationTypeFilter(Component.class);
    return (type, types) ->
        type.getClassMetadata().getClassName().startsWith(GUARD) && component.match(type, types);
  }

  @Override
  public Object getBean(String name) {
    return isBlock(name) ? recorders.of(name) : super.getBean(name);
  }

  private boolean isBlock(String name) {
    return containsBeanDefinition(name) && isTypeMatch(name, JavaDelegate.class);
  }

  static JuelExpressionManager expressions(GenericApplicationContext context) {
    return context.getBean(JuelExpressionManager.class);
  }

  static List<Deployer> guards(GenericApplicationContext context) {
    return context.getBeanProvider(Deployer.class).orderedStream().toList();
  }

  /** How processes are lived through, by their keys. */
  static Map<String, Reenactment> reenactments(GenericApplicationContext context) {
    Map<String, Reenactment> all = new HashMap<>();
    context
        .getBeansOfType(Reenactment.class)
        .values()
        .forEach(reenactment -> all.put(reenactment.process(), reenactment));
    return all;
  }

  /** The engine's clock, which the replay sets. */
  private static final class SimulatedClock extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
      return ClockUtil.getCurrentTime().toInstant();
    }
  }
}
