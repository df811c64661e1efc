package vn.vungxanh.surveillance.copresence;

/**
 * Reads where people were out of the check-ins of a view, each stay with its end. The stays stand in {@link #read}: its
 * {@code other} is the place or the person, its {@code length} tells whether a check-out states the end. For one thread.
 */
final class StayReader {
    final Entries read = new Entries();
    private final PlaceBook places;
    private final Entries scratch = new Entries();
    private Segment[] segments = new Segment[0];

    StayReader(PlaceBook places) {
        this.places = places;
    }

    void look(View view) {
        segments = view.of(Evidence.VISITS);
    }

    /**
     * Reads the stays of a person that overlap the window or begin in it, by begin, then place, and perhaps some that were over
     * before.
     */
    void ofPerson(int person, long from, long before, Terms terms) {
        read.size = 0;
        long after = from < Limits.LONGEST_USUAL_STAY ? Long.MIN_VALUE : from - Limits.LONGEST_USUAL_STAY - 1;
        long until = Math.min(before, Limits.LATEST + 1) + Limits.LONGEST_USUAL_STAY;
        for (int i = 0; i < segments.length; i++) {
            int begin = read.size;
            segments[i].scan(Segment.LEFT, person, after, until, Limits.LONGEST_USUAL_STAY, read);
            if (i + 1 < segments.length) {
                dropReplaced(i, begin, person, after);
            }
            if (begin > 0) {
                insert(begin);
            }
        }
        long next = Long.MAX_VALUE;
        int size = 0;
        for (int i = read.size - 1; i >= 0; i--) {
            long at = read.at[i];
            if (i + 1 < read.size && read.at[i + 1] > at) {
                next = read.at[i + 1];
            }
            if (read.length[i] == Columns.NONE) {
                int usual = terms.place(places.kind(read.other[i])).usualStay();
                read.end[i] = Math.min(at + usual, next);
            } else {
                read.end[i] = at + read.length[i];
            }
            size += at < before ? 1 : 0;
        }
        read.size = size;
    }

    /** A long stay that began before what is read may have been replaced there by a shorter one. */
    private void dropReplaced(int segment, int begin, int person, long after) {
        int kept = begin;
        for (int row = begin; row < read.size; row++) {
            long at = read.at[row];
            if (at > after || !View.replaced(segments, segment, person, read.other[row], at, scratch)) {
                read.move(row, kept++);
            }
        }
        read.size = kept;
    }

    /**
     * Reads the stays at a place that overlap one of the windows: of those wanted and perhaps of others, and perhaps
     * some that are cut short before it.
     */
    void atPlace(int place, Windows windows, int usual, Wanted wanted) {
        read.size = 0;
        if (segments.length == 1) {
            segments[0].scan(Segment.RIGHT, place, windows, usual, wanted, read);
            return;
        }
        int kept = 0;
        for (int i = 0; i < segments.length; i++) {
            int from = read.size;
            segments[i].scan(Segment.RIGHT, place, windows, usual, wanted, read);
            for (int row = from; row < read.size; row++) {
                if (!changed(i, row, place)) {
                    if (kept < row) {
                        read.move(row, kept);
                    }
                    kept++;
                }
            }
            read.size = kept;
        }
    }

    /** Whether a later segment replaces the stay; if not, it is cut where another segment has the next check-in. */
    private boolean changed(int found, int row, int place) {
        int person = read.other[row];
        long at = read.at[row];
        if (View.replaced(segments, found, person, place, at, scratch)) {
            return true;
        }
        if (read.length[row] == Columns.NONE) {
            read.end[row] = cut(found, person, at, read.end[row]);
        }
        return false;
    }

    /** A check-in elsewhere, in a segment that was written apart, may end the stay. */
    private long cut(int found, int person, long at, long until) {
        for (int i = 0; i < segments.length; i++) {
            if (i != found && segments[i].mayBegin(person, at + 1, until)) {
                until = segments[i].nextOnLeft(person, at, until, scratch);
            }
        }
        return until;
    }

    /** Merges what a later segment added behind {@code begin} into what is sorted before it; the later one wins. */
    private void insert(int begin) {
        int end = read.size;
        int kept = begin;
        for (int i = begin; i < end; i++) {
            int otherOf = read.other[i];
            long at = read.at[i];
            int length = read.length[i];
            int place = kept;
            while (place > 0
                    && (read.at[place - 1] > at || read.at[place - 1] == at && read.other[place - 1] > otherOf)) {
                place--;
            }
            if (place > 0 && read.at[place - 1] == at && read.other[place - 1] == otherOf) {
                read.length[place - 1] = length;
                continue;
            }
            for (int row = kept; row > place; row--) {
                read.move(row - 1, row);
            }
            read.other[place] = otherOf;
            read.at[place] = at;
            read.length[place] = length;
            kept++;
        }
        read.size = kept;
    }
}
