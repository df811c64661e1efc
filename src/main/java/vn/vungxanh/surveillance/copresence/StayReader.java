package vn.vungxanh.surveillance.copresence;

/** Reads where people were out of the check-ins of a view, each stay with its end. For one thread. */
final class StayReader {
    private final PlaceBook places;
    private final Entries read = new Entries();
    private final Entries scratch = new Entries();
    private Segment[] segments = new Segment[0];

    /** Stays of one person or at one place: {@code other} is the place or the person. */
    int[] other = new int[256];

    long[] from = new long[256];
    long[] to = new long[256];
    boolean[] stated = new boolean[256];
    int size;

    StayReader(PlaceBook places) {
        this.places = places;
    }

    void look(View view) {
        segments = view.of(Evidence.VISITS);
    }

    /** Reads the stays of a person that begin before {@code before}, by begin, then place. */
    void ofPerson(int person, long before, Terms terms) {
        read.size = 0;
        size = 0;
        for (int i = 0; i < segments.length; i++) {
            int begin = read.size;
            segments[i].scan(
                    Segment.LEFT,
                    person,
                    Long.MIN_VALUE,
                    Math.min(before, Limits.LATEST) + Limits.LONGEST_USUAL_STAY,
                    Integer.MAX_VALUE,
                    read);
            if (begin > 0) {
                insert(begin);
            }
        }
        long next = Long.MAX_VALUE;
        for (int i = read.size - 1; i >= 0; i--) {
            long at = read.at[i];
            if (i + 1 < read.size && read.at[i + 1] > at) {
                next = read.at[i + 1];
            }
            read.extra[i] = (int) Math.min(next - at, Integer.MAX_VALUE);
        }
        for (int i = 0; i < read.size && read.at[i] < before; i++) {
            int length = read.length[i];
            int usual = terms.place(places.kind(read.other[i])).usualStay();
            long end = read.at[i] + (length == Columns.NONE ? Math.min(usual, read.extra[i]) : length);
            add(read.other[i], read.at[i], end, length != Columns.NONE);
        }
    }

    /** Reads the stays at a place that overlap the time from {@code begin} to {@code end}. */
    void atPlace(int place, long begin, long end, int usual) {
        size = 0;
        for (int i = 0; i < segments.length; i++) {
            read.size = 0;
            segments[i].scan(Segment.RIGHT, place, begin, end, usual, read);
            boolean alone = segments.length == 1;
            for (int row = 0; row < read.size; row++) {
                long at = read.at[row];
                int person = read.other[row];
                int length = read.length[row];
                long until = at + (length == Columns.NONE ? usual : length);
                if (length == Columns.NONE && read.extra[row] != Columns.NONE) {
                    until = Math.min(until, at + read.extra[row]);
                }
                if (!alone) {
                    if (View.replaced(segments, i, person, place, at, scratch)) {
                        continue;
                    }
                    if (length == Columns.NONE) {
                        until = cut(i, person, at, until);
                    }
                }
                if (until > begin && until > at) {
                    add(person, at, until, length != Columns.NONE);
                }
            }
        }
    }

    /** A check-in elsewhere, in a segment that was written apart, may end the stay. */
    private long cut(int found, int person, long at, long until) {
        for (int i = 0; i < segments.length; i++) {
            if (i != found && segments[i].first() < until && segments[i].last() > at) {
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
            System.arraycopy(read.other, place, read.other, place + 1, kept - place);
            System.arraycopy(read.at, place, read.at, place + 1, kept - place);
            System.arraycopy(read.length, place, read.length, place + 1, kept - place);
            read.other[place] = otherOf;
            read.at[place] = at;
            read.length[place] = length;
            kept++;
        }
        read.size = kept;
    }

    private void add(int otherOf, long fromOf, long toOf, boolean statedOf) {
        if (size == other.length) {
            other = java.util.Arrays.copyOf(other, size * 2);
            from = java.util.Arrays.copyOf(from, size * 2);
            to = java.util.Arrays.copyOf(to, size * 2);
            stated = java.util.Arrays.copyOf(stated, size * 2);
        }
        other[size] = otherOf;
        from[size] = fromOf;
        to[size] = toOf;
        stated[size++] = statedOf;
    }
}
