package io.kramek.shared.process.guard;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What any file must be before a parser may read it: of a plain name and a reasonable size, in
 * UTF-8, and in XML neither deep nor wide, without document types and processing instructions.
 */
final class FileRule {

  static final int LARGEST = 1024 * 1024;

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}\\.(bpmn|dmn|form)");
  private static final Pattern DECLARATION =
      Pattern.compile(
          "<\\?xml\\s+version=[\"']1\\.0[\"'](\\s+encoding=[\"'](?i:utf-8)[\"'])?"
              + "(\\s+standalone=[\"'](yes|no)[\"'])?\\s*\\?>");

  private static final int DEEPEST = 40;
  private static final int ATTRIBUTES = 40;
  private static final int NAMESPACES = 30;
  private static final int LONGEST_VALUE = 4_000;

  private FileRule() {}

  /** What is wrong with a name. */
  static List<Finding> name(String name) {
    if (NAME.matcher(name).matches()) {
      return List.of();
    }
    boolean kind = name.endsWith(".bpmn") || name.endsWith(".dmn") || name.endsWith(".form");
    return List.of(
        new Finding(name.replaceAll("\\p{C}", "?"), 0, Cause.of(kind ? "fileName" : "fileKind")));
  }

  /** What is wrong with a content before anybody reads it. */
  static List<Finding> content(String name, byte[] content) {
    if (content.length > LARGEST) {
      return List.of(new Finding(name, 0, Cause.of("fileLarge", LARGEST)));
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return List.of(new Finding(name, 0, Cause.of("notUtf8")));
    }
    if (text.indexOf('\0') >= 0) {
      return List.of(new Finding(name, 0, Cause.of("notUtf8")));
    }
    return name.endsWith(".form") ? List.of() : xml(name, text.replaceFirst("^\uFEFF", ""));
  }

  private static List<Finding> xml(String name, String text) {
    if (text.matches("(?s)<\\?xml\\s.*") && !DECLARATION.matcher(text).lookingAt()) {
      return List.of(new Finding(name, 1, Cause.of("xmlVersion")));
    }
    if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
      return List.of(new Finding(name, 0, Cause.of("doctype")));
    }
    try {
      return shape(name, reader(text));
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      return List.of(new Finding(name, line, Cause.of("noXml", firstLine(e.getMessage()))));
    }
  }

  private static XMLStreamReader reader(String text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new StringReader(text));
  }

  private static List<Finding> shape(String name, XMLStreamReader xml) throws XMLStreamException {
    List<Finding> findings = new ArrayList<>();
    int depth = 0;
    while (xml.hasNext() && findings.size() < 10) {
      int event = xml.next();
      int line = xml.getLocation().getLineNumber();
      if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
        findings.add(new Finding(name, line, Cause.of("processingInstruction")));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (++depth > DEEPEST) {
          findings.add(new Finding(name, line, Cause.of("fileDeep", DEEPEST)));
          return findings;
        }
        element(name, xml, line, findings);
      }
    }
    return findings;
  }

  private static void element(String name, XMLStreamReader xml, int line, List<Finding> findings) {
    if (xml.getAttributeCount() > ATTRIBUTES || xml.getNamespaceCount() > NAMESPACES) {
      findings.add(new Finding(name, line, Cause.of("attributesMany")));
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeValue(i).length() > LONGEST_VALUE) {
        findings.add(new Finding(name, line, Cause.of("attributeLong")));
      }
    }
  }

  static String firstLine(String message) {
    return message == null
        ? ""
        : ExpressionRule.shortened(message.strip().replaceAll("\\s+", " "), 200);
  }
}
