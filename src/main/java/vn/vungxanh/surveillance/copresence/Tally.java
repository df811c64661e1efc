package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/** What the meetings of one person in one tier add up to. Used again from person to person. */
final class Tally {
    private final Meetings meetings;
    private final Cumulation cumulation = new Cumulation();
    private final long[] worths = new long[Basis.values().length];

    /** The strongest meeting that counts. */
    int best;
    /** How many meetings count. */
    int counting;

    long firstAt;
    /** Thousandths of a weighted hour. */
    long score;

    Tally(Meetings meetings) {
        this.meetings = meetings;
    }

    /** @return whether they make a contact */
    boolean count(long[] order, int begin, int end, ContactRule rule) {
        return end == begin + 1 ? one((int) order[begin], rule) : several(order, begin, end, rule);
    }

    /** Most people are met once: nothing is to be added up. */
    private boolean one(int row, ContactRule rule) {
        int seconds = meetings.seconds(row);
        best = row;
        counting = 1;
        firstAt = meetings.at(row);
        score = meetings.worth(row) / 3600;
        return Meetings.alone(meetings.basis(row), seconds, rule)
                || seconds >= rule.cumulativeSeconds() && rule.cumulationSeconds() > 0;
    }

    private boolean several(long[] order, int begin, int end, ContactRule rule) {
        counting = 0;
        firstAt = Long.MAX_VALUE;
        Arrays.fill(worths, 0);
        int few = 0;
        long seconds = 0;
        for (int i = begin; i < end; i++) {
            int row = (int) order[i];
            int length = meetings.seconds(row);
            if (Meetings.alone(meetings.basis(row), length, rule)) {
                count(row);
            } else {
                few++;
                seconds += length;
            }
        }
        if (few > 0 && (counting > 0 || seconds >= rule.cumulativeSeconds())) {
            int found = cumulation.counting(meetings, order, begin, end, rule);
            for (int i = 0; i < found; i++) {
                count(cumulation.rows[i]);
            }
        }
        score = Math.max(Math.max(worths[0], worths[1]), Math.max(worths[2], worths[3])) / 3600;
        return counting > 0;
    }

    private void count(int row) {
        if (counting++ == 0 || meetings.stronger(row, best)) {
            best = row;
        }
        firstAt = Math.min(firstAt, meetings.at(row));
        worths[meetings.basis(row)] += meetings.worth(row);
    }
}
