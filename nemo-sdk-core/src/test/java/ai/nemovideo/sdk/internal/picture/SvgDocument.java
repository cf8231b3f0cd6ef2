package ai.nemovideo.sdk.internal.picture;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An SVG as another program reads it. */
final class SvgDocument {

  private final Element root;

  private SvgDocument(Element root) {
    this.root = root;
  }

  static SvgDocument parse(String svg) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return new SvgDocument(
          builder.parse(new InputSource(new StringReader(svg))).getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("No XML: " + svg, e);
    }
  }

  Element root() {
    return root;
  }

  List<Element> elements(String name) {
    return inside(root, name);
  }

  static List<Element> inside(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  List<Element> segments() {
    return elements("g").stream()
        .filter(group -> group.getAttribute("class").equals("segment"))
        .toList();
  }

  static double number(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }
}
