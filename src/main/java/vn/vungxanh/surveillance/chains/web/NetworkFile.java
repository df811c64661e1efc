package vn.vungxanh.surveillance.chains.web;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.chains.ChainLink;
import vn.vungxanh.surveillance.chains.ChainNode;
import vn.vungxanh.surveillance.chains.ChainView;

/** A network as GraphML, which igraph, Gephi and networkx read. Codes of cases, no names. */
final class NetworkFile {

    private static final Map<String, String> NODE = keys(
            "code",
            "string",
            "level",
            "int",
            "generation",
            "int",
            "chain",
            "int",
            "onset",
            "string",
            "outside",
            "boolean");
    private static final Map<String, String> LINK =
            keys("kind", "string", "certainty", "string", "on", "string", "setting", "string", "evidence", "string");

    private NetworkFile() {}

    static void graphMl(ChainView view, OutputStream to) {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            declare(xml, "node", NODE);
            declare(xml, "edge", LINK);
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "directed");
            for (var node : view.nodes()) {
                node(xml, node);
            }
            for (var link : view.links()) {
                link(xml, link);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new java.io.IOException(e));
        }
    }

    private static void declare(XMLStreamWriter xml, String of, Map<String, String> keys) throws XMLStreamException {
        for (var key : keys.entrySet()) {
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", of + "_" + key.getKey());
            xml.writeAttribute("for", of);
            xml.writeAttribute("attr.name", key.getKey());
            xml.writeAttribute("attr.type", key.getValue());
        }
    }

    private static void node(XMLStreamWriter xml, ChainNode node) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("id", "n" + node.number());
        data(xml, "node_code", ChainTable.code(node));
        data(xml, "node_level", node.level());
        data(xml, "node_generation", node.generation());
        data(xml, "node_chain", node.chain());
        data(xml, "node_onset", ChainTable.onset(node));
        data(xml, "node_outside", node.outside());
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, ChainLink link) throws XMLStreamException {
        xml.writeStartElement("edge");
        xml.writeAttribute("source", "n" + link.from());
        xml.writeAttribute("target", "n" + link.to());
        data(xml, "edge_kind", link.kind());
        data(xml, "edge_certainty", link.certainty());
        data(xml, "edge_on", link.on());
        data(xml, "edge_setting", link.setting());
        data(xml, "edge_evidence", link.evidence());
        xml.writeEndElement();
    }

    private static void data(XMLStreamWriter xml, String key, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", key);
            xml.writeCharacters(Objects.toString(value));
            xml.writeEndElement();
        }
    }

    private static Map<String, String> keys(String... namesAndTypes) {
        var keys = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndTypes.length; i += 2) {
            keys.put(namesAndTypes[i], namesAndTypes[i + 1]);
        }
        return keys;
    }
}
