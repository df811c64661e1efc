package vn.vungxanh.insight.statutory;

import org.jspecify.annotations.Nullable;

/**
 * How the forms of a unit stand.
 *
 * @param today owed and due before the day ends
 * @param waiting sent, without an answer of the level above
 */
public record FormCounts(long owed, long late, long today, long sent, long sentLate, long waiting, long returned) {

    public static final FormCounts NONE = new FormCounts(0, 0, 0, 0, 0, 0, 0);

    /** In percent of all that is sent or late by now; none where nothing was asked for yet. */
    public @Nullable Double onTime() {
        var all = sent + late;
        return all == 0 ? null : 100.0 * (sent - sentLate) / all;
    }
}
