package io.kramek.studio.watching;

import io.kramek.studio.process.watching.HeatRows;
import io.kramek.studio.process.watching.HeatRows.Element;
import io.kramek.studio.process.watching.HeatRows.Taken;
import io.kramek.studio.process.watching.ModelMap;
import io.kramek.studio.process.watching.ModelMap.Flow;
import io.kramek.studio.watching.HeatMap.ElementHeat;
import io.kramek.studio.watching.HeatMap.FlowHeat;
import io.kramek.studio.watching.HeatMap.HeatTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays what was counted over what is drawn. */
final class Drawing {

  private static final int WHOLE = 100;

  private final ModelMap map;
  private final HeatRows.Heat heat;
  private final boolean live;
  private final Map<String, Element> counted;

  Drawing(ModelMap map, HeatRows.Heat heat, boolean live) {
    this.map = map;
    this.heat = heat;
    this.live = live;
    this.counted =
        heat.elements().stream().collect(Collectors.toMap(Element::id, Function.identity()));
  }

  HeatTotals totals() {
    HeatRows.Instances of = heat.instances();
    return new HeatTotals(of.started(), of.ended(), of.cancelled(), of.running());
  }

  /** All that are drawn, in the order of the file; then what older versions had besides. */
  List<ElementHeat> elements() {
    long spent =
        heat.elements().stream().filter(one -> !isScope(one)).mapToLong(Element::spent).sum();
    List<ElementHeat> all = new ArrayList<>();
    for (ModelMap.Node node : map.nodes()) {
      all.add(element(node, counted.getOrDefault(node.id(), none(node)), true, spent));
    }
    heat.elements().stream()
        .filter(one -> map.node(one.id()).isEmpty())
        .sorted(java.util.Comparator.comparing(Element::id))
        .forEach(
            one -> {
              String name = Optional.ofNullable(one.name()).orElse(one.id());
              var node = new ModelMap.Node(one.id(), name, one.type(), null, isScope(one));
              all.add(element(node, one, false, spent));
            });
    return all;
  }

  private boolean isScope(Element one) {
    return map.node(one.id()).map(ModelMap.Node::scope).orElse("subProcess".equals(one.type()));
  }

  private static Element none(ModelMap.Node node) {
    return new Element(
        node.id(), node.name(), node.type(), 0, 0, 0, null, null, 0, 0, null, 0, 0, 0, 0, 0);
  }

  private ElementHeat element(ModelMap.Node node, Element of, boolean drawn, long spent) {
    return new ElementHeat(
        node.id(),
        node.name(),
        node.type(),
        node.within(),
        node.scope(),
        drawn,
        of.visits(),
        of.returns(),
        of.median(),
        of.p90(),
        of.waiting(),
        of.longest(),
        of.missed(),
        of.late(),
        of.ends(),
        of.cancelled(),
        live ? of.unassigned() : null,
        node.scope() ? 0 : percent(of.spent(), spent));
  }

  List<FlowHeat> flows() {
    Map<String, Long> taken =
        heat.taken().stream()
            .collect(
                Collectors.toMap(
                    one -> one.source() + ">" + one.target(), Taken::times, Long::sum));
    return map.flows().stream().map(flow -> flow(flow, taken)).toList();
  }

  private FlowHeat flow(Flow flow, Map<String, Long> taken) {
    Element source = counted.get(flow.source());
    long passed = source == null ? 0 : source.passed();
    Long times = null;
    if (map.takesAll(flow.source())) {
      times = passed;
    } else if (map.chooses(flow.source())) {
      times = taken.getOrDefault(flow.source() + ">" + flow.target(), 0L);
    }
    Integer share = times == null || passed == 0 ? null : percent(times, passed);
    return new FlowHeat(flow.id(), flow.source(), flow.target(), times, share);
  }

  private static int percent(long part, long of) {
    return of == 0 ? 0 : (int) Math.round((double) part * WHOLE / of);
  }
}
