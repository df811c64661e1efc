package vn.vungxanh.insight.reporting;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.figures.FigureId;

/** The form of a report from a day on. */
record Template(
        UUID id, String name, String type, String subject, List<Section> sections, Map<Layout, Imprint> imprints) {

    Template {
        sections = List.copyOf(sections);
        imprints = Map.copyOf(imprints);
    }

    Imprint imprint(Layout layout) {
        var found = imprints.get(layout);
        if (found == null) {
            throw new IllegalStateException("the template " + name + " has no imprint for " + layout);
        }
        return found;
    }

    /** Every figure and family that the sections name. */
    List<FigureId> figureIds() {
        var ids = new TreeSet<FigureId>();
        sections.forEach(section -> ids.addAll(Wording.idsIn(section.pattern())));
        return List.copyOf(ids);
    }
}
