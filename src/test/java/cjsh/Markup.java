package cjsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** HTML and SVG as a strict parser reads them: nothing but what we write ourselves may be in it. */
public final class Markup {
    private static final Set<String> HTML =
            Set.of("body", "div", "table", "thead", "tbody", "tr", "th", "td", "span", "pre");
    private static final Set<String> HTML_ATTRIBUTES = Set.of("style", "title", "class");
    private static final Set<String> SVG = Set.of("svg", "g", "text", "rect", "path", "polyline", "title");
    private static final Set<String> SVG_ATTRIBUTES = Set.of(
            "xmlns",
            "width",
            "height",
            "viewBox",
            "role",
            "aria-label",
            "font-family",
            "font-size",
            "font-weight",
            "fill",
            "fill-opacity",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-dasharray",
            "text-anchor",
            "x",
            "y",
            "d",
            "points",
            "style",
            "xml:space");

    private Markup() {}

    /** All words of it, after it was found to hold nothing that runs or loads. */
    public static String wordsOfHtml(String html) {
        assertThat(html).doesNotContain("\u0000", "\r", "\u202e", "\u001b");
        Document read = read("<body>" + html + "</body>");
        check(read.getDocumentElement(), HTML, HTML_ATTRIBUTES);
        return read.getDocumentElement().getTextContent();
    }

    /** The same of a drawing. */
    public static String wordsOfSvg(String svg) {
        assertThat(svg).startsWith("<svg ").doesNotContain("\u0000", "\r", "\u202e", "\u001b");
        Element root = read(svg).getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        check(root, SVG, SVG_ATTRIBUTES);
        return root.getTextContent();
    }

    private static Document read(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e.getMessage() + " in\n" + text, e);
        }
    }

    private static void check(Element element, Set<String> names, Set<String> attributeNames) {
        assertThat(names).contains(element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            assertThat(attributeNames).contains(attributes.item(i).getNodeName());
            if (attributes.item(i).getNodeName().equals("style")) {
                assertThat(attributes.item(i).getNodeValue()).matches("[-a-z0-9:;.%# ]+");
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                check(inner, names, attributeNames);
            } else {
                assertThat(child.getNodeType()).isEqualTo(Node.TEXT_NODE);
            }
        }
    }
}
