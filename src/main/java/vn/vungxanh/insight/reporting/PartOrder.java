package vn.vungxanh.insight.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.templates.Section;
import vn.vungxanh.insight.templates.Template;

/** Cuts a template into parts: what stands below a heading of the first or second rank. A heading without a line is none. */
final class PartOrder {

    private PartOrder() {}

    static Map<Section, List<Section>> of(Template template) {
        var parts = new LinkedHashMap<Section, List<Section>>();
        @Nullable Section heading = null;
        for (var section : template.sections()) {
            if (section.kind() == Section.Kind.HEADING_1 || section.kind() == Section.Kind.HEADING_2) {
                heading = section;
            } else if (heading != null
                    && section.kind() != Section.Kind.HEADING_3
                    && section.kind() != Section.Kind.CORRECTIONS) {
                parts.computeIfAbsent(heading, any -> new ArrayList<>()).add(section);
            }
        }
        return parts;
    }
}
