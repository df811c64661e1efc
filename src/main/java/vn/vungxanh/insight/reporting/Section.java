package vn.vungxanh.insight.reporting;

/**
 * A line of a template.
 *
 * @param id where it stands in the report, such as "II.2.3a"
 * @param pattern text in which {@code {I.3a}} stands for a figure: see {@link Wording}
 */
public record Section(String id, Kind kind, String pattern) {

    public enum Kind {
        HEADING_1,
        HEADING_2,
        HEADING_3,
        PARAGRAPH,
        BULLET,
        SUB_BULLET,
        /** A table of the members of the family that the pattern names. */
        TABLE,
        /** Words that the author of each report may replace; the pattern is what stands there until then. */
        NARRATIVE
    }
}
