package vn.vungxanh.bench.tracing;

import java.util.ArrayList;
import vn.vungxanh.surveillance.copresence.ContactRule;
import vn.vungxanh.surveillance.copresence.CopresenceIndex;
import vn.vungxanh.surveillance.copresence.DayDigest;
import vn.vungxanh.surveillance.copresence.Suspect;

/** Who infected whom, asked of the index and held against what was planted. */
final class Backward {

    private static final int MOST = 1000;

    private Backward() {}

    static void ask(CopresenceIndex index, Outbreak outbreak, long endDay, ContactRule rule) throws Exception {
        System.out.printf("%n## Backward%n%n");
        var end = DayDigest.startOf(endDay);
        var candidates = outbreak.candidates(end);
        var traceable = outbreak.traceable(end);
        traceable = traceable.subList(0, Math.min(MOST, traceable.size()));
        for (var round = 0; round < 2; round++) {
            var gauge = new Gauge();
            var ranks = new int[6];
            var expected = 0.0;
            for (var one : traceable) {
                var suspects = new ArrayList<Suspect>();
                gauge.ask(Gauge.THREAD, () -> {
                    suspects.addAll(index.infectors(Outbreak.infected(one), candidates, rule));
                    return suspects.size();
                });
                expected += suspects.stream().limit(5).mapToDouble(Suspect::share).sum();
                var rank = suspects.stream()
                        .map(suspect -> suspect.candidate().persons()[0])
                        .toList()
                        .indexOf(one.infector());
                ranks[rank < 0 || rank > 4 ? 5 : rank]++;
            }
            var found = traceable.size() - ranks[5];
            System.out.printf(
                    "%,d planted infections, %,d candidates each: infector first %.1f %%, among the first five %.1f %% "
                            + "(by their own shares %.1f %%); suspects p50 %.0f; CPU ms p50 %.3f, p95 %.3f%n",
                    traceable.size(),
                    candidates.size(),
                    100.0 * ranks[0] / Math.max(1, traceable.size()),
                    100.0 * found / Math.max(1, traceable.size()),
                    100.0 * expected / Math.max(1, traceable.size()),
                    gauge.rows(0.5),
                    gauge.cpuMillis(0.5),
                    gauge.cpuMillis(0.95));
        }
    }
}
