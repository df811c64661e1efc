package vn.vungxanh.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import vn.vungxanh.surveillance.copresence.ContactRule;
import vn.vungxanh.surveillance.copresence.CopresenceIndex;
import vn.vungxanh.surveillance.copresence.Evidence;
import vn.vungxanh.surveillance.copresence.PlaceBook;
import vn.vungxanh.surveillance.copresence.Probe;
import vn.vungxanh.surveillance.copresence.Source;
import vn.vungxanh.surveillance.copresence.Tier;
import vn.vungxanh.surveillance.copresence.VisitBatch;

/**
 * A quick look at the index alone on a simple made-up town, to tune by: {@code CopresenceTuning folder people [reuse]}. The
 * benchmark that counts is another.
 */
public final class CopresenceTuning {
    private static final long BEGIN = 1_620_000_000L - 25_200;
    private static final int DAYS = 21;

    private CopresenceTuning() {}

    /** Places by number: lines of 50, then canteens, offices, shops and markets. */
    private record Town(int people) implements PlaceBook {
        int lines() {
            return people / 100;
        }

        int shops() {
            return people / 40;
        }

        @Override
        public int kind(int place) {
            return place < lines() ? 0 : place < lines() + lines() / 20 + 1 ? 1 : 2;
        }

        @Override
        public int visitsPerDay(int place) {
            return kind(place) == 1 ? 1000 : kind(place) == 2 && place % 7 == 0 ? 300 : 40;
        }

        @Override
        public int groupKind(int group) {
            return 0;
        }
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Town town = new Town(Integer.parseInt(arguments[1]));
        CopresenceIndex index = CopresenceIndex.open(folder, town);
        if (index.events(Evidence.VISITS) == 0) {
            fill(index, town);
            clock("seal", index::seal);
            index.close();
            index = CopresenceIndex.open(folder, town);
        }
        long events = index.events(Evidence.VISITS);
        System.out.printf("%,d visits, %.2f bytes each%n", events, (double) index.sizeInBytes(Evidence.VISITS) / events);
        ContactRule rule = rule();
        for (int round = 0; round < 6; round++) {
            ask(index, town, rule, 1);
            ask(index, town, rule, 2);
        }
        CopresenceIndex asked = index;
        List<Source> sources = sources(town, 1000);
        for (int threads : new int[] {1, 2, 1, 2}) {
            AtomicLong rows = new AtomicLong();
            clock(
                    "1,000 on " + threads,
                    () -> asked.traceAll(sources, rule, 2, Probe.NOTHING, threads, (number, contacts) -> rows.addAndGet(contacts.size())));
            System.out.println(rows + " rows");
        }
        index.close();
    }

    private static void fill(CopresenceIndex index, Town town) {
        Random random = new Random(1);
        long sequence = 0;
        long cpu = cpu();
        for (int day = 0; day < DAYS; day++) {
            VisitBatch batch = new VisitBatch(10_000);
            List<long[]> rows = new ArrayList<>();
            for (int person = 1; person <= town.people(); person++) {
                if (random.nextInt(10) > 0) {
                    day(town, random, day, person, rows);
                }
            }
            rows.sort((a, b) -> Long.compare(a[2], b[2]));
            for (long[] row : rows) {
                batch.add((int) row[0], (int) row[1], row[2], row[3], ++sequence);
                if (batch.size() == 10_000) {
                    index.append(batch);
                    batch = new VisitBatch(10_000);
                }
            }
            index.append(batch);
            if (day % 5 == 4) {
                clock("snapshot", index::snapshot);
            }
        }
        System.out.printf("%,d appended, %.0f ns each with making and snapshots%n", sequence, (double) (cpu() - cpu) / sequence);
    }

    private static void day(Town town, Random random, int day, int person, List<long[]> rows) {
        long start = BEGIN + day * 86_400L;
        int line = person % town.lines();
        int shift = line % 3 * 8 * 3600;
        if (person <= town.people() / 2) {
            visit(rows, random, person, line, start + 6 * 3600 + shift + (int) (random.nextGaussian() * 600), 8 * 3600);
            visit(rows, random, person, town.lines() + line / 20, start + 10 * 3600 + shift + random.nextInt(3600), 1500);
            if (random.nextBoolean()) {
                visit(rows, random, person, line, start + 11 * 3600 + shift + random.nextInt(600), 3 * 3600);
            }
        }
        int begin = town.lines() + town.lines() / 20 + 1;
        for (int i = random.nextInt(5); i > 0; i--) {
            int home = (int) ((long) person * town.shops() / town.people());
            int near = Math.floorMod(home + (int) (random.nextGaussian() * 6), town.shops());
            int shop = random.nextInt(5) == 0 ? (int) (town.shops() * Math.pow(random.nextDouble(), 4)) : near;
            visit(rows, random, person, begin + shop, start + 7 * 3600 + random.nextInt(14 * 3600), 900);
        }
    }

    private static void visit(List<long[]> rows, Random random, int person, int place, long in, int usual) {
        long out = random.nextInt(3) > 0 ? VisitBatch.NONE : in + 60 + random.nextInt(usual * 2);
        rows.add(new long[] {person, place, in, out});
    }

    private static ContactRule rule() {
        return new ContactRule(
                900,
                900,
                86_400,
                73,
                86_400,
                1000,
                Map.of(
                        0, new ContactRule.PlaceTerms(8 * 3600, Integer.MAX_VALUE, 1500),
                        1, new ContactRule.PlaceTerms(1800, 500, 1000),
                        2, new ContactRule.PlaceTerms(1200, 200, 800)),
                Map.of());
    }

    private static List<Source> sources(Town town, int count) {
        Random random = new Random(7);
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long from = BEGIN + (8 + random.nextInt(8)) * 86_400L;
            sources.add(Source.of(1 + random.nextInt(town.people()), from, from + (3 + random.nextInt(3)) * 86_400L));
        }
        return sources;
    }

    private static void ask(CopresenceIndex index, Town town, ContactRule rule, int depth) {
        List<Source> sources = sources(town, 300);
        double[] micros = new double[sources.size()];
        double[] sizes = new double[sources.size()];
        double[] notified = new double[sources.size()];
        for (int i = 0; i < micros.length; i++) {
            long cpu = cpu();
            var contacts = index.trace(sources.get(i), rule, depth, Probe.NOTHING);
            micros[i] = (cpu() - cpu) / 1e3;
            sizes[i] = contacts.size();
            notified[i] = contacts.count(depth, Tier.NOTIFY);
        }
        Arrays.sort(micros);
        Arrays.sort(sizes);
        Arrays.sort(notified);
        System.out.printf(
                "F%d us p50 %.0f p95 %.0f p99 %.0f; rows p50 %.0f p95 %.0f, of the last level notified p50 %.0f%n",
                depth, micros[150], micros[285], micros[297], sizes[150], sizes[285], notified[150]);
    }

    private static void clock(String what, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        System.out.printf("%s: %.2f s%n", what, (System.nanoTime() - begin) / 1e9);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
