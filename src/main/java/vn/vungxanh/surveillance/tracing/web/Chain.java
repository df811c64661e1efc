package vn.vungxanh.surveillance.tracing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.tracing.ContactNode;

/** Everybody in the chains of a case of whom a further contact can be declared. */
public record Chain(List<Link> links) {

    /** @param level how far from the case: a contact of this person is one further away */
    public record Link(
            UUID person, @Nullable String name, @Nullable Integer birthYear, int level) {

        public boolean is(String word) {
            return person.toString().equals(word);
        }
    }

    /** More than anybody looks through; beyond it, the button beside a contact leads to the form. */
    private static final int SHOWN = 300;

    public Chain {
        links = List.copyOf(links);
    }

    static Chain of(List<ContactNode> circle) {
        var links = new ArrayList<Link>();
        collect(circle, 1, links);
        return new Chain(links);
    }

    private static void collect(List<ContactNode> circle, int level, List<Link> into) {
        for (var node : circle) {
            into.add(new Link(node.person(), node.name(), node.birthYear(), level));
            collect(node.contacts(), level + 1, into);
        }
    }

    Optional<Link> find(String word) {
        return links.stream().filter(link -> link.is(word)).findFirst();
    }

    public List<Link> shown(String chosen) {
        var shown = new ArrayList<Link>();
        for (var link : links) {
            if (shown.size() < SHOWN || link.is(chosen)) {
                shown.add(link);
            }
        }
        return shown;
    }
}
