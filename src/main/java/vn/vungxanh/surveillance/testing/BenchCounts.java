package vn.vungxanh.surveillance.testing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.laboratories.Laboratory;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;

/**
 * Tubes of a laboratory.
 *
 * @param waiting at the laboratory and not on a machine
 * @param oldest since when the oldest tube without a result has been there
 */
public record BenchCounts(
        LaboratoryId laboratory,
        long coming,
        long waiting,
        long running,
        long toRepeat,
        long receivedToday,
        long toldToday,
        long toldWeek,
        @Nullable Instant oldest) {

    static BenchCounts none(LaboratoryId laboratory) {
        return new BenchCounts(laboratory, 0, 0, 0, 0, 0, 0, 0, null);
    }

    /** What is there without a result. */
    public long backlog() {
        return waiting + running + toRepeat;
    }

    /** With what is on its way: the list of its open tubes. */
    public long open() {
        return coming + backlog();
    }

    /** Days that the backlog and what is coming take at what the laboratory promises a day. */
    public double daysOfWork(Laboratory of) {
        return of.singlePerDay() == 0 ? 0 : (double) (backlog() + coming) / of.singlePerDay();
    }
}
