package io.kramek.shared.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Reads the extension properties of a model's elements: stages, translations. */
public final class Labels {

  private Labels() {}

  /** All properties of an element. */
  public static Map<String, String> properties(BaseElement element) {
    Map<String, String> properties = new HashMap<>();
    if (element.getExtensionElements() != null) {
      element
          .getExtensionElements()
          .getElementsQuery()
          .filterByType(CamundaProperties.class)
          .list()
          .stream()
          .flatMap(group -> group.getCamundaProperties().stream())
          .forEach(
              (CamundaProperty property) ->
                  properties.put(property.getCamundaName(), property.getCamundaValue()));
    }
    return properties;
  }

  /** The element's name in a language; its English name where it is not translated. */
  public static String label(FlowElement element, String language) {
    String name = Optional.ofNullable(element.getName()).orElse(element.getId());
    return properties(element).getOrDefault("label." + language, name);
  }
}
