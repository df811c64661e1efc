package vn.vungxanh.bench.tracing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.copresence.CopresenceIndex;
import vn.vungxanh.surveillance.copresence.Evidence;
import vn.vungxanh.surveillance.copresence.Probe;
import vn.vungxanh.surveillance.copresence.Source;

/**
 * A province of check-ins and encounters in the index and, side by side, in PostgreSQL: the same questions to both in one run,
 * the same rows from both. See docs/benchmarks/tracing.md.
 */
public final class TracingBench {

    private static final int PEOPLE = Integer.getInteger("people", 130_000);
    private static final int DAYS = Integer.getInteger("days", 21);
    private static final long ENCOUNTERS = Long.getLong("encounters", PEOPLE * 40L);
    private static final int CASES = Integer.getInteger("cases", 1000);
    /** How many of the cases the peer is asked for. */
    private static final int ASKED = Integer.getInteger("asked", 100);

    private static final boolean WITH_PEER = !"no".equals(System.getProperty("peer"));
    private static final long SEED = Long.getLong("seed", 20_210_524);
    private static final long FIRST_DAY = 18_750;

    private TracingBench() {}

    public static void main(String... args) throws Exception {
        var folder = Files.createTempDirectory("vungxanh-bench");
        var begin = System.nanoTime();
        try (var peer = WITH_PEER ? new Peer(folder.resolve("peer")) : null) {
            run(folder.resolve("index"), peer);
        } finally {
            delete(folder);
        }
        System.out.printf("%nAll in %.0f s%n", (System.nanoTime() - begin) / 1e9);
        System.exit(0);
    }

    private static void run(Path folder, @Nullable Peer peer) throws Exception {
        var terms = new Terms();
        var world = new World(SEED, PEOPLE);
        var flood = new Flood(world, terms, FIRST_DAY);
        var index = CopresenceIndex.open(folder, world);
        flood.members(index, FIRST_DAY);
        flood.run(index, peer, FIRST_DAY, DAYS, ENCOUNTERS);
        var sealing = System.nanoTime();
        index.seal();
        System.out.printf("%n## Data%n%n");
        flood.describe(DAYS);
        System.out.printf("- sealed in %.1f s%n", (System.nanoTime() - sealing) / 1e9);
        if (peer != null) {
            var indexing = System.nanoTime();
            peer.members(world, terms.rule);
            peer.seal(world, terms, flood.longestStays);
            System.out.printf("- b-trees of the peer in %.1f s%n", (System.nanoTime() - indexing) / 1e9);
        }
        memory(index, peer);
        var cases = Sample.cases(world, CASES, FIRST_DAY, DAYS);
        index = reopened(index, folder, world, terms, cases.get(0));
        var answers = new Answers(index, peer, cases);
        answers.trace("places only, 15 minutes at once, no crowds", terms.plain(), 1);
        answers.trace("places, telephones, households and dormitories, 15 minutes in 24 hours, no crowds", terms.quarantine(), 1);
        answers.trace("the same, with crowds as notify tier", terms.rule, 5);
        answers.batch(terms.plain(), 1);
        answers.batch(terms.plain(), 2);
        answers.batch(terms.quarantine(), 2);
        Backward.ask(index, flood.outbreak, FIRST_DAY + DAYS, terms.rule);
        answers.shared(terms.rule);
        index.close();
    }

    private static CopresenceIndex reopened(
            CopresenceIndex index, Path folder, World world, Terms terms, Source first) {
        index.close();
        var begin = System.nanoTime();
        var again = CopresenceIndex.open(folder, world);
        var contacts = again.trace(first, terms.rule, 1, Probe.NOTHING);
        System.out.printf("- closed, opened and first traced (%d contacts) in %.3f s%n", contacts.size(), (System.nanoTime() - begin) / 1e9);
        return again;
    }

    private static void memory(CopresenceIndex index, @Nullable Peer peer) throws Exception {
        for (var kind : Evidence.values()) {
            System.out.printf(
                    "- index: %,d %s, %.2f bytes each%n",
                    index.events(kind), kind.name().toLowerCase(Locale.ROOT), (double) index.sizeInBytes(kind) / Math.max(1, index.events(kind)));
        }
        if (peer != null) {
            System.out.printf(
                    "- peer: %.1f bytes a check-in, %.1f bytes an encounter%n",
                    peer.bytesAnEvent("checkins"), peer.bytesAnEvent("encounters"));
        }
        var heap = Runtime.getRuntime();
        System.out.printf("- heap in use %,d MB%n", (heap.totalMemory() - heap.freeMemory()) >> 20);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
