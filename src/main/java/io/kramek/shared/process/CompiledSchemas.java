package io.kramek.shared.process;

import java.io.InputStream;
import java.net.URL;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnParser;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.impl.DmnParser;
import org.xml.sax.SAXException;

/**
 * Schemas of BPMN and DMN, compiled once. The libraries compile them anew for every file they read,
 * which took a third of all the time of checks, releases and tests.
 */
public final class CompiledSchemas {

  /** The schema of BPMN. */
  public static final Schema BPMN = compiled(Bpmn.class, "bpmn", "BPMN20.xsd");

  private static final Schema DMN =
      compiled(
          Dmn.class,
          "dmn",
          "DMN15.xsd",
          "DMN14.xsd",
          "DMN13.xsd",
          "DMN12.xsd",
          "DMN11.xsd",
          "DMN11_Alternative.xsd");

  private CompiledSchemas() {}

  /** From here on everybody in this JVM reads models with them, the engine's own readers too. */
  public static void areUsed() {
    if (!(Dmn.INSTANCE instanceof Decisions)) {
      Dmn.INSTANCE = new Decisions();
      Bpmn.INSTANCE = new Processes();
    }
  }

  private static Schema compiled(Class<?> library, String kind, String... files) {
    Source[] sources =
        Stream.of(files)
            .map(file -> "org/camunda/bpm/model/" + kind + "/schema/" + file)
            .map(file -> Objects.requireNonNull(library.getClassLoader().getResource(file), file))
            .map(URL::toString)
            .map(StreamSource::new)
            .toArray(Source[]::new);
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void use(DocumentBuilderFactory factory, Schema schema) {
    // What is not to be compiled must not be named.
    factory.setAttribute("http://java.sun.com/xml/jaxp/properties/schemaLanguage", null);
    factory.setAttribute("http://java.sun.com/xml/jaxp/properties/schemaSource", null);
    factory.setValidating(false);
    factory.setSchema(schema);
  }

  private static final class Decisions extends Dmn {

    private final DmnParser parser =
        new DmnParser() {
          @Override
          protected void configureFactory(DocumentBuilderFactory factory) {
            super.configureFactory(factory);
            use(factory, DMN);
          }
        };

    @Override
    protected DmnModelInstance doReadModelFromInputStream(InputStream stream) {
      return parser.parseModelFromStream(stream);
    }
  }

  private static final class Processes extends Bpmn {

    private final BpmnParser parser =
        new BpmnParser() {
          @Override
          protected void configureFactory(DocumentBuilderFactory factory) {
            super.configureFactory(factory);
            use(factory, BPMN);
          }
        };

    @Override
    protected BpmnModelInstance doReadModelFromInputStream(InputStream stream) {
      return parser.parseModelFromStream(stream);
    }
  }
}
