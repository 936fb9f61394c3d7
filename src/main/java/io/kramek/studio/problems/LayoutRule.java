package io.kramek.studio.problems;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.springframework.stereotype.Component;

/** Everything is drawn, nothing on top of something else, and flows cross as little as they can. */
@Component
class LayoutRule implements Rule {

  private record Box(FlowNode node, double left, double top, double right, double bottom) {

    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private record Line(SequenceFlow flow, double x1, double y1, double x2, double y2) {

    /** Whether two lines cross inside of both; touching at an end is no crossing. */
    boolean crosses(Line other) {
      return side(other.x1, other.y1) * side(other.x2, other.y2) < 0
          && other.side(x1, y1) * other.side(x2, y2) < 0;
    }

    private double side(double x, double y) {
      return Math.signum((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
    }
  }

  @Override
  public void check(Seen seen, Found found) {
    seen.drawing()
        .ifPresent(
            drawing -> {
              shapes(drawing, found);
              edges(drawing, found);
            });
  }

  private static void shapes(Drawing drawing, Found found) {
    List<Box> boxes = new ArrayList<>();
    Set<String> drawn = new HashSet<>();
    for (BpmnShape shape : drawing.all(BpmnShape.class)) {
      BaseElement element = shape.getBpmnElement();
      Bounds at = shape.getBounds();
      if (element instanceof FlowNode node && at != null) {
        drawn.add(node.getId());
        boxes.add(
            new Box(
                node, at.getX(), at.getY(), at.getX() + at.getWidth(), at.getY() + at.getHeight()));
      }
    }
    for (FlowNode node : drawing.nodes()) {
      if (!drawn.contains(node.getId())) {
        found.add(ProblemCode.NOT_DRAWN, node.getId(), "name", FlowRule.named(node));
      }
    }
    for (int one = 0; one < boxes.size(); one++) {
      for (int other = one + 1; other < boxes.size(); other++) {
        overlap(boxes.get(one), boxes.get(other), found);
      }
    }
  }

  /** Events stand on edges, and what is inside of a part lies within it. */
  private static void overlap(Box one, Box other, Found found) {
    boolean onEdge = one.node() instanceof BoundaryEvent || other.node() instanceof BoundaryEvent;
    boolean together = one.node().getParentElement().equals(other.node().getParentElement());
    if (together && !onEdge && one.overlaps(other)) {
      found.add(
          ProblemCode.SHAPES_OVERLAP,
          other.node().getId(),
          "name",
          FlowRule.named(other.node()),
          "other",
          FlowRule.named(one.node()));
    }
  }

  private static void edges(Drawing drawing, Found found) {
    List<Line> all = new ArrayList<>();
    for (BpmnEdge edge : drawing.all(BpmnEdge.class)) {
      if (edge.getBpmnElement() instanceof SequenceFlow flow) {
        List<Waypoint> points = List.copyOf(edge.getWaypoints());
        for (int i = 1; i < points.size(); i++) {
          Waypoint from = points.get(i - 1);
          Waypoint to = points.get(i);
          all.add(new Line(flow, from.getX(), from.getY(), to.getX(), to.getY()));
        }
      }
    }
    Set<Set<String>> told = new HashSet<>();
    for (int one = 0; one < all.size(); one++) {
      for (int other = one + 1; other < all.size(); other++) {
        SequenceFlow first = all.get(one).flow();
        SequenceFlow second = all.get(other).flow();
        if (first != second
            && all.get(one).crosses(all.get(other))
            && told.add(Set.of(first.getId(), second.getId()))) {
          found.add(
              ProblemCode.FLOWS_CROSS, second.getId(), "one", ends(first), "other", ends(second));
        }
      }
    }
  }

  private static String ends(SequenceFlow flow) {
    return FlowRule.named(flow.getSource()) + " → " + FlowRule.named(flow.getTarget());
  }
}
