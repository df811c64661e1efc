package vn.vungxanh.surveillance.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking backward, and many at once. */
class InfectorsTest {
    private static final long DAY = 86_400;
    private static final long BEGIN = 1_620_000_000L;

    @TempDir
    Path folder;

    @Test
    void whoSharedARoomForHoursAtTheRightTimeStandsBeforeWhoStoodByAMoment() {
        SmallWorld places = new SmallWorld(1);
        ContactRule rule = new ContactRule(
                900, 0, 86_400, 73, 86_400, 1000, Map.of(1, new ContactRule.PlaceTerms(3600, 1000, 1000)), Map.of());
        try (CopresenceIndex index = CopresenceIndex.open(folder, places)) {
            VisitBatch batch = new VisitBatch(8);
            batch.add(1, 1, BEGIN, BEGIN + 8 * 3600, 1);
            batch.add(2, 1, BEGIN, BEGIN + 8 * 3600, 2);
            batch.add(3, 1, BEGIN + 3600, BEGIN + 3600 + 300, 3);
            batch.add(4, 6, BEGIN, BEGIN + 8 * 3600, 4);
            batch.add(5, 1, BEGIN, BEGIN + 8 * 3600, 5);
            index.append(batch);
            List<Candidate> candidates = new ArrayList<>();
            for (int person = 2; person <= 4; person++) {
                candidates.add(new Candidate(new int[] {person}, BEGIN + DAY, BEGIN - DAY, BEGIN + 9 * DAY));
            }
            candidates.add(new Candidate(new int[] {5}, BEGIN + 20 * DAY, BEGIN + 18 * DAY, BEGIN + 29 * DAY));
            Infected infected = new Infected(new int[] {1}, BEGIN + 5 * DAY, BEGIN - 9 * DAY, BEGIN + 5 * DAY);

            List<Suspect> suspects = index.infectors(infected, candidates, rule);

            assertThat(suspects).extracting(one -> one.candidate().persons()[0]).containsExactly(2, 3);
            assertThat(suspects.get(0).share()).isGreaterThan(0.98);
            assertThat(suspects.stream().mapToDouble(Suspect::share).sum()).isCloseTo(1, within(1e-9));
            assertThat(suspects.get(1).meetings())
                    .containsExactly(new Meeting(3, 1, Basis.PLACE, Tier.QUARANTINE, 1, BEGIN + 3600, 300, 0));
        }
    }

    @Test
    void theDensitiesAddUpToOneAndPeakWhereTheSourcesSay() {
        double infectious = 0;
        double incubated = 0;
        double beforeOnset = 0;
        for (int i = -2000; i < 4000; i++) {
            double day = i / 100.0;
            infectious += TransmissionTiming.infectiousness(day) / 100;
            beforeOnset += day < 0 ? TransmissionTiming.infectiousness(day) / 100 : 0;
            incubated += TransmissionTiming.incubation(day) / 100;
        }

        assertThat(infectious).isCloseTo(1, within(0.001));
        assertThat(incubated).isCloseTo(1, within(0.001));
        assertThat(beforeOnset).isBetween(0.40, 0.48);
    }

    @Test
    void aBatchGivesEachSourceWhatItGetsAlone() {
        SmallWorld world = new SmallWorld(12);
        NaiveCopresence naive = new NaiveCopresence(world);
        try (Feeding feeding = new Feeding(world, folder, naive, false)) {
            CopresenceIndex index = feeding.all();
            ContactRule rule = world.rule();
            List<Source> sources = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                sources.add(world.source());
            }
            Map<Integer, List<Contact>> found = new ConcurrentHashMap<>();

            index.traceAll(sources, rule, 2, Probe.NOTHING, 3, (number, contacts) -> {
                List<Contact> rows = new ArrayList<>();
                for (int row = 0; row < contacts.size(); row++) {
                    rows.add(contacts.get(row));
                }
                found.put(number, rows);
            });

            assertThat(found).hasSize(50);
            for (int i = 0; i < 50; i++) {
                assertThat(found.get(i))
                        .as(Arrays.toString(sources.get(i).persons()))
                        .isEqualTo(naive.trace(sources.get(i), rule, 2, Probe.NOTHING));
            }
        }
    }
}
