package vn.vungxanh.insight.templates;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.figures.FigureId;

/**
 * The form of a report from a day on. A version is never changed: who edits it saves another one.
 *
 * @param code which report: "daily", "outbreak", "midnight"
 * @param unitCode whose own form it is; null for the one that comes with the program
 */
public record Template(
        UUID id,
        String code,
        @Nullable String unitCode,
        LocalDate validFrom,
        String name,
        String type,
        String subject,
        List<Section> sections,
        Map<Layout, Imprint> imprints) {

    public Template {
        sections = List.copyOf(sections);
        imprints = Map.copyOf(imprints);
    }

    public Imprint imprint(Layout layout) {
        var found = imprints.get(layout);
        if (found == null) {
            throw new IllegalStateException("the template " + name + " has no imprint for " + layout);
        }
        return found;
    }

    /** Every figure and family that the sections name. */
    public List<FigureId> figureIds() {
        var ids = new TreeSet<FigureId>();
        sections.forEach(section -> ids.addAll(Wording.idsIn(section.pattern())));
        return List.copyOf(ids);
    }
}
