package vn.vungxanh.surveillance.copresence;

/** Finds whose telephones heard each other. An encounter stands on the left under the smaller number. For one thread. */
final class BluetoothProbe implements LevelProbe {
    private static final int BLUETOOTH = Basis.BLUETOOTH.ordinal();
    private static final int QUARANTINE = Tier.QUARANTINE.ordinal();

    private final Entries read = new Entries();
    private final Entries scratch = new Entries();
    private Segment[] segments = new Segment[0];

    void look(View view) {
        segments = view.of(Evidence.ENCOUNTERS);
    }

    @Override
    public void meetings(Carriers carriers, Terms terms, Met met) {
        for (int i = 0; i < segments.length && terms.rule.weakestSignal() >= 0; i++) {
            for (int carrier = 0; carrier < carriers.size(); carrier++) {
                meetings(i, Segment.LEFT, carriers, carrier, terms.rule, met);
                meetings(i, Segment.RIGHT, carriers, carrier, terms.rule, met);
            }
        }
    }

    private void meetings(int segment, int order, Carriers carriers, int carrier, ContactRule rule, Met met) {
        int person = carriers.person(carrier);
        long from = carriers.from(carrier);
        long to = carriers.to();
        read.size = 0;
        segments[segment].scan(order, person, from, to, 0, read);
        for (int row = 0; row < read.size; row++) {
            int other = read.other[row];
            int signal = read.extra[row];
            if (signal > rule.weakestSignal() || other == person || met.leavesOut(other, Tier.QUARANTINE)) {
                continue;
            }
            long begin = Math.max(read.at[row], from);
            int seconds = (int) (Math.min(read.end[row], to) - begin);
            if (seconds > 0 && !replaced(segment, order, person, other, read.at[row])) {
                long worth = (long) seconds * rule.bluetoothWeight();
                met.met(carriers.via(carrier), other, BLUETOOTH, QUARANTINE, 0, begin, seconds, signal, worth);
            }
        }
    }

    private boolean replaced(int segment, int order, int person, int other, long at) {
        int left = order == Segment.LEFT ? person : other;
        int right = order == Segment.LEFT ? other : person;
        return View.replaced(segments, segment, left, right, at, scratch);
    }
}
