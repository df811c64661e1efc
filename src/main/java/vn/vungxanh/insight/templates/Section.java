package vn.vungxanh.insight.templates;

import org.jspecify.annotations.Nullable;

/**
 * A line of a template.
 *
 * @param id where it stands in the report, such as "II.2.3a"
 * @param pattern text in which {@code {I.3a}} stands for a figure: see {@link Wording}; with a question mark in front the
 *     line is left out when nobody knows any of its figures
 * @param office the role whose people answer for what stands below this heading; null for whoever prepares the report
 */
public record Section(
        String id, Kind kind, String pattern, @Nullable String office) {

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
        NARRATIVE,
        /** What changed in the last signed report since its signature; the pattern stands before it. */
        CORRECTIONS;

        public boolean isHeading() {
            return compareTo(HEADING_3) <= 0;
        }
    }

    public Section(String id, Kind kind, String pattern) {
        this(id, kind, pattern, null);
    }

    public boolean isOptional() {
        return pattern.startsWith("?");
    }

    /** The sentence without the sign that it may be left out. */
    public String words() {
        return isOptional() ? pattern.substring(1) : pattern;
    }
}
