package vn.vungxanh.surveillance.copresence;

/** Finds whose telephones heard each other. An encounter stands on the left under the smaller number. For one thread. */
final class BluetoothProbe implements Probe {
    private final Entries read = new Entries();
    private final Entries scratch = new Entries();
    private Segment[] segments = new Segment[0];

    void look(View view) {
        segments = view.of(Evidence.ENCOUNTERS);
    }

    @Override
    public void meetings(int person, long from, long to, ContactRule rule, Found found) {
        for (int i = 0; i < segments.length; i++) {
            for (int order = Segment.LEFT; order <= Segment.RIGHT; order++) {
                read.size = 0;
                segments[i].scan(order, person, from, to, 0, read);
                for (int row = 0; row < read.size; row++) {
                    meeting(i, order, row, person, from, to, rule, found);
                }
            }
        }
    }

    private void meeting(
            int segment, int order, int row, int person, long from, long to, ContactRule rule, Found found) {
        int other = read.other[row];
        long at = read.at[row];
        long begin = Math.max(at, from);
        int seconds = (int) (Math.min(at + read.length[row], to) - begin);
        if (seconds <= 0 || read.extra[row] > rule.weakestSignal() || other == person) {
            return;
        }
        int left = order == Segment.LEFT ? person : other;
        int right = order == Segment.LEFT ? other : person;
        if (!View.replaced(segments, segment, left, right, at, scratch)) {
            long worth = (long) seconds * rule.bluetoothWeight();
            found.met(other, Basis.BLUETOOTH, Tier.QUARANTINE, 0, begin, seconds, read.extra[row], worth);
        }
    }
}
