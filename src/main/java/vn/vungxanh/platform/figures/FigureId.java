package vn.vungxanh.platform.figures;

import java.util.regex.Pattern;

/**
 * The name of a figure of the report, such as "I.3a" or "II.2.3a.f1". A member of a breakdown is named by its family and
 * what it is about: "I.3b.103" is the figure I.3b of the unit with the code 103.
 */
public record FigureId(String value) implements Comparable<FigureId> {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9']+(\\.[A-Za-z0-9'-]+)*");

    public FigureId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a figure id: " + value);
        }
    }

    public FigureId of(String member) {
        return new FigureId(value + "." + member);
    }

    public boolean isIn(FigureId family) {
        return value.startsWith(family.value + ".");
    }

    @Override
    public int compareTo(FigureId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
