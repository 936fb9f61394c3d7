package io.kramek.studio.comparison;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads XML that nobody trusts, and what stands in it. */
final class Xml {

  /** What only holds other things together. */
  private static final List<String> WRAPPERS =
      List.of("extensionElements", "properties", "inputOutput", "ioMapping");

  private Xml() {}

  static Element read(byte[] content) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (SAXException | IOException e) {
      throw new Unreadable(e);
    }
  }

  static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element found) {
        children.add(found);
      }
    }
    return children;
  }

  static List<Element> children(Element element, String name) {
    return children(element).stream().filter(child -> name.equals(child.getLocalName())).toList();
  }

  /** The text of the first child of a name; empty where there is none. */
  static String text(Element element, String name) {
    return children(element, name).stream()
        .findFirst()
        .map(child -> child.getTextContent().strip())
        .orElse("");
  }

  /** An attribute; {@code null} where there is none. */
  static String attribute(Element element, String name) {
    return element.hasAttribute(name) ? element.getAttribute(name) : null;
  }

  /**
   * Everything that is said of an element, by where it is said: attributes and texts, also those of
   * what stands in it.
   *
   * @param apart what stands in it and is an element of its own, or says nothing
   */
  static Map<String, String> facts(Element element, Predicate<Element> apart) {
    Map<String, String> facts = new TreeMap<>();
    attributes(element, "", facts);
    children(element, apart, "", facts);
    return facts;
  }

  private static void children(
      Element element, Predicate<Element> apart, String path, Map<String, String> facts) {
    for (Element child : children(element)) {
      if (apart.test(child)) {
        continue;
      }
      String name = child.getLocalName();
      if (WRAPPERS.contains(name)) {
        children(child, apart, path, facts);
        continue;
      }
      String at = path + called(child);
      if (name.equals("property")) {
        add(facts, at, child.getAttribute("value"));
        continue;
      }
      attributes(child, at + "/", facts);
      if (children(child).isEmpty()) {
        add(facts, at, child.getTextContent().strip());
      }
      children(child, apart, at + "/", facts);
    }
  }

  /** Of several of one kind the name says which, or what it fills. */
  private static String called(Element element) {
    String name = element.getLocalName();
    return switch (name) {
      case "property", "inputParameter", "outputParameter" ->
          name + "[" + element.getAttribute("name") + "]";
      case "in", "out" -> name + "[" + element.getAttribute("target") + "]";
      default -> name;
    };
  }

  private static void attributes(Element element, String path, Map<String, String> facts) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      String name = attribute.getLocalName();
      boolean declaration = XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
      boolean schema =
          XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attribute.getNamespaceURI());
      if (!declaration && !schema && !name.equals("id")) {
        add(facts, path + "@" + name, attribute.getValue());
      }
    }
  }

  private static void add(Map<String, String> facts, String at, String value) {
    facts.merge(at, value, (one, other) -> one + "\n" + other);
  }
}
