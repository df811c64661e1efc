package vn.vungxanh.insight.reporting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.templates.Section;

/**
 * What stands below one heading of a draft, and who answers for it.
 *
 * @param office the role that the template or this report names
 * @param narratives what may be said in own words
 * @param mayWrite whether the reader may
 */
public record Part(
        String section,
        String heading,
        @Nullable String office,
        PartWork work,
        List<Section> narratives,
        List<Comment> comments,
        List<Proposal> proposals,
        boolean mayWrite) {

    public record Comment(String words, Instant at, String by) {}

    public Part {
        narratives = List.copyOf(narratives);
        comments = List.copyOf(comments);
        proposals = List.copyOf(proposals);
    }
}
