package vn.vungxanh.surveillance.copresence;

/**
 * The meetings of one level, put together by person and tier: the merge of the rule. Taking in is no more than noting down, so
 * it is associative and commutative; judged once all is in. Used again from question to question.
 */
final class Gathering {
    final Meetings meetings = new Meetings();
    private final Radix radix = new Radix();
    private final Tally tally = new Tally(meetings);
    /** Key of a meeting in the upper half, its row in the lower. */
    private long[] order = new long[1024];

    void clear() {
        meetings.size = 0;
    }

    /** Meetings that cannot count under the rule are left out at once. */
    void add(
            int via,
            int other,
            int basis,
            int tier,
            int where,
            long at,
            int seconds,
            int signal,
            long worth,
            ContactRule rule) {
        if (rule.cumulativeSeconds() > 0 || Meetings.alone(basis, seconds, rule)) {
            meetings.add(other << 1 | tier, via, basis, where, at, seconds, signal, worth);
        }
    }

    /** Takes over what was gathered elsewhere under the same rule. */
    void add(Gathering other) {
        meetings.addAll(other.meetings);
    }

    /** Adds a row for each contact, by person; somebody who is one in the quarantine tier is none in the other. */
    void judge(ContactRule rule, ContactTable rows) {
        sort();
        int before = -1;
        for (int begin = 0, end; begin < meetings.size; begin = end) {
            int key = (int) (order[begin] >>> 32);
            for (end = begin + 1; end < meetings.size && (int) (order[end] >>> 32) == key; ) {
                end++;
            }
            if (key >>> 1 != before && tally.count(order, begin, end, rule)) {
                before = key >>> 1;
                rows.add(key, meetings, tally);
            }
        }
    }

    private void sort() {
        if (order.length < meetings.size) {
            order = new long[meetings.size * 2];
        }
        for (int row = 0; row < meetings.size; row++) {
            order[row] = (long) meetings.key(row) << 32 | row;
        }
        order = radix.sort(order, meetings.size);
    }
}
