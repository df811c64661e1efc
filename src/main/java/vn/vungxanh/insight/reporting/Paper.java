package vn.vungxanh.insight.reporting;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.templates.Template;
import vn.vungxanh.platform.documents.Layout;

/**
 * What a report says besides its figures.
 *
 * @param narratives the authors' own words by section id
 * @param number none while it is a draft
 */
record Paper(
        Template template,
        Layout layout,
        Map<String, String> narratives,
        Correction correction,
        @Nullable Integer number,
        String signer) {

    Paper {
        narratives = Map.copyOf(narratives);
    }

    static Paper draft(Template template, Layout layout) {
        return new Paper(template, layout, Map.of(), Correction.NONE, null, "");
    }
}
