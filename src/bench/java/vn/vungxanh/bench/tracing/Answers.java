package vn.vungxanh.bench.tracing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.copresence.Contact;
import vn.vungxanh.surveillance.copresence.ContactRule;
import vn.vungxanh.surveillance.copresence.Contacts;
import vn.vungxanh.surveillance.copresence.CopresenceIndex;
import vn.vungxanh.surveillance.copresence.Probe;
import vn.vungxanh.surveillance.copresence.Source;
import vn.vungxanh.surveillance.copresence.Tier;

/** Asks the index and its peer in turns, and prints what a table of the documentation shows. */
final class Answers {

    private static final int TURN = 10;

    private final CopresenceIndex index;
    private final @Nullable Peer peer;
    private final List<Source> cases;
    private final int asked = Integer.getInteger("asked", 100);

    Answers(CopresenceIndex index, @Nullable Peer peer, List<Source> cases) {
        this.index = index;
        this.peer = peer;
        this.cases = cases;
    }

    /** @param part one of so many cases is asked for */
    void trace(String what, ContactRule rule, int part) throws Exception {
        var some = cases.subList(0, Math.max(1, cases.size() / part));
        System.out.printf("%n## Trace: %s%n%n", what);
        var peerTrace = peer == null ? null : new PeerTrace(peer, rule);
        ask(rule, some, new Gauge(), new Gauge());
        if (peerTrace != null) {
            beside(rule, peerTrace, Math.max(1, asked / part));
        }
        var first = new Gauge();
        var second = new Gauge();
        ask(rule, some, first, second);
        print("| question (%,d cases) | engine | rows p50 / p95 | CPU ms p50 | p95 | p99 | wall ms p50 | p95 |".formatted(some.size()));
        print("|---|---|---|---|---|---|---|---|");
        line("F1", "index", first);
        line("F2", "index", second);
    }

    /** The same cases to both, in turns, so that whatever else the machine does falls on both. */
    private void beside(ContactRule rule, PeerTrace peerTrace, int count) throws Exception {
        var few = cases.subList(0, Math.min(count, cases.size()));
        var gauges = List.of(new Gauge(), new Gauge(), new Gauge(), new Gauge());
        var differing = 0;
        for (var round = 0; round < 2; round++) {
            gauges = List.of(new Gauge(), new Gauge(), new Gauge(), new Gauge());
            differing = 0;
            for (var from = 0; from < few.size(); from += TURN) {
                var turn = few.subList(from, Math.min(few.size(), from + TURN));
                for (var one : turn) {
                    gauges.get(0).ask(peer.processor(), () -> peerTrace.of(one, rule, 1).size());
                }
                ask(rule, turn, gauges.get(1), new Gauge());
                var rows = new ArrayList<List<Contact>>();
                for (var one : turn) {
                    gauges.get(2).ask(peer.processor(), () -> {
                        rows.add(peerTrace.of(one, rule, 2));
                        return rows.get(rows.size() - 1).size();
                    });
                }
                ask(rule, turn, new Gauge(), gauges.get(3));
                for (var i = 0; i < turn.size(); i++) {
                    differing += same(rows.get(i), rows(index.trace(turn.get(i), rule, 2, Probe.NOTHING))) ? 0 : 1;
                }
            }
        }
        print("| question (%,d cases, second round) | engine | rows p50 / p95 | CPU ms p50 | p95 | p99 | wall ms p50 | p95 |".formatted(few.size()));
        print("|---|---|---|---|---|---|---|---|");
        line("F1", "PostgreSQL", gauges.get(0));
        line("F1", "index", gauges.get(1));
        line("F2", "PostgreSQL", gauges.get(2));
        line("F2", "index", gauges.get(3));
        System.out.printf(
                "%nCPU of PostgreSQL by that of the index: F1 %.1f times, F2 %.1f times. Equal rows in %d of %d traces.%n"
                        + "A batch of 1,000 would take PostgreSQL %.1f s of CPU (extrapolated).%n%n",
                gauges.get(0).cpuSum() / gauges.get(1).cpuSum(),
                gauges.get(2).cpuSum() / gauges.get(3).cpuSum(),
                few.size() - differing,
                few.size(),
                gauges.get(2).cpuSum() / few.size());
    }

    private static boolean same(List<Contact> peer, List<Contact> index) {
        for (var i = 0; i < Math.min(peer.size(), index.size()); i++) {
            if (!peer.get(i).equals(index.get(i))) {
                System.out.println("differs: " + peer.get(i) + " " + index.get(i));
                return false;
            }
        }
        return peer.size() == index.size();
    }

    private void ask(ContactRule rule, List<Source> sources, Gauge first, Gauge second) throws Exception {
        for (var one : sources) {
            first.ask(Gauge.THREAD, () -> index.trace(one, rule, 1, Probe.NOTHING).size());
        }
        for (var one : sources) {
            second.ask(Gauge.THREAD, () -> index.trace(one, rule, 2, Probe.NOTHING).size());
        }
    }

    private static List<Contact> rows(Contacts contacts) {
        var rows = new ArrayList<Contact>(contacts.size());
        for (var row = 0; row < contacts.size(); row++) {
            rows.add(contacts.get(row));
        }
        return rows;
    }

    void batch(ContactRule rule, int threads) {
        for (var round = 0; round < 3; round++) {
            var counts = new AtomicLongArray(4);
            var begin = System.nanoTime();
            index.traceAll(cases, rule, 2, Probe.NOTHING, threads, (number, contacts) -> {
                for (var level = 1; level <= 2; level++) {
                    counts.addAndGet(2 * level - 2, contacts.count(level, Tier.QUARANTINE));
                    counts.addAndGet(2 * level - 1, contacts.count(level, Tier.NOTIFY));
                }
            });
            System.out.printf(
                    "%s batch of %,d cases on %d threads: %.2f s; quarantine F1 %,d, F2 %,d; notify F1 %,d, F2 %,d%n",
                    rule.groups().isEmpty() ? "Plain" : "Full",
                    cases.size(),
                    threads,
                    (System.nanoTime() - begin) / 1e9,
                    counts.get(0),
                    counts.get(2),
                    counts.get(1),
                    counts.get(3));
        }
    }

    void shared(ContactRule rule) throws Exception {
        System.out.printf("%n## Shared places%n%n");
        for (var round = 0; round < 3; round++) {
            var gauge = new Gauge();
            gauge.ask(Gauge.THREAD, () -> index.sharedPlaces(Sample.exposed(cases), 3, rule).size());
            System.out.printf(
                    "%,.0f places and days with three of %,d cases: CPU %.1f ms, wall %.1f ms%n",
                    gauge.rows(0.5), cases.size(), gauge.cpuMillis(0.5), gauge.wallMillis(0.5));
        }
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private static void line(String question, String engine, Gauge gauge) {
        System.out.printf(
                "| %s | %s | %,.0f / %,.0f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                question,
                engine,
                gauge.rows(0.5),
                gauge.rows(0.95),
                gauge.cpuMillis(0.5),
                gauge.cpuMillis(0.95),
                gauge.cpuMillis(0.99),
                gauge.wallMillis(0.5),
                gauge.wallMillis(0.95));
    }
}
