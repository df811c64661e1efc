package vn.vungxanh.surveillance.chains;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/** Persons by number, and the links between them, at most one from one person to another. */
record Network(List<Vertex> vertices, List<Link> links) {

    Network {
        vertices = List.copyOf(vertices);
        links = List.copyOf(links);
    }

    static Network of(List<Vertex> vertices, Collection<Link> links) {
        var between = new LinkedHashMap<Long, Link>();
        for (var link : links) {
            if (link.from() != link.to()) {
                between.merge((long) link.from() << 32 | link.to(), link, Link::and);
            }
        }
        return new Network(vertices, List.copyOf(between.values()));
    }

    int size() {
        return vertices.size();
    }

    Graph<Integer, DefaultEdge> graph() {
        var graph = new DefaultDirectedGraph<Integer, DefaultEdge>(DefaultEdge.class);
        for (var n = 0; n < vertices.size(); n++) {
            graph.addVertex(n);
        }
        links.forEach(link -> graph.addEdge(link.from(), link.to()));
        return graph;
    }
}
