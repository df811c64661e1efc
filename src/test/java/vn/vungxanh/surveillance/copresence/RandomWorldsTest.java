package vn.vungxanh.surveillance.copresence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index answers as the plain statement of the rule does, whatever order and pieces the events come in. */
class RandomWorldsTest {
    @TempDir
    Path folder;

    @Test
    void theIndexAnswersAsThePlainRule() {
        for (int seed = 0; seed < 200; seed++) {
            check(seed, false);
        }
    }

    @Test
    void theIndexAnswersAsThePlainRuleWhenItIsSealedAndOpenedInBetween() {
        for (int seed = 1000; seed < 1100; seed++) {
            check(seed, true);
        }
    }

    private void check(int seed, boolean sealed) {
        SmallWorld world = new SmallWorld(seed);
        NaiveCopresence naive = new NaiveCopresence(world);
        try (Feeding feeding = new Feeding(world, folder.resolve("world" + seed), naive, sealed)) {
            CopresenceIndex index = feeding.all();
            compare(seed, world, naive, index);
        }
    }

    private static void compare(int seed, SmallWorld world, NaiveCopresence naive, CopresenceIndex index) {
        assertThat(index.digests()).as("digests of world %d", seed).isEqualTo(naive.digests());
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ContactRule rule = world.rule();
            Source source = world.source();
            sources.add(source);
            Probe more = i == 0 ? world.declared() : Probe.NOTHING;
            for (int depth = 1; depth <= 3; depth++) {
                Contacts contacts = index.trace(source, rule, depth, more);
                List<Contact> expected = naive.trace(source, rule, depth, more);
                assertThat(rows(contacts)).as("trace in world %d", seed).isEqualTo(expected);
                for (Contact one : expected) {
                    assertThat(contacts.get(contacts.rowOf(one.person()))).isEqualTo(one);
                }
            }
            int person = world.person();
            assertThat(index.meetings(source, person, rule))
                    .as("meetings in world %d", seed)
                    .isEqualTo(naive.meetings(source, person, rule));
            assertThat(index.stays(person, source.from(), source.to(), rule))
                    .as("stays in world %d", seed)
                    .isEqualTo(naive.stays(person, source.from(), source.to(), rule));
        }
        shared(seed, world.rule(), sources, naive, index);
    }

    private static void shared(
            int seed, ContactRule rule, List<Source> sources, NaiveCopresence naive, CopresenceIndex index) {
        List<SharedPlace> expected = naive.sharedPlaces(sources, 2, rule);
        List<SharedPlace> found = index.sharedPlaces(sources, 2, rule);
        assertThat(found)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(SharedPlace::surprise).reversed());
        Comparator<SharedPlace> byPlace =
                Comparator.comparingInt(SharedPlace::place).thenComparingLong(SharedPlace::epochDay);
        List<SharedPlace> sorted = found.stream().sorted(byPlace).toList();
        List<SharedPlace> plain = expected.stream().sorted(byPlace).toList();
        assertThat(sorted)
                .as("shared places in world %d", seed)
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1, Double.class)
                .isEqualTo(plain);
    }

    private static List<Contact> rows(Contacts contacts) {
        List<Contact> rows = new ArrayList<>();
        for (int row = 0; row < contacts.size(); row++) {
            rows.add(contacts.get(row));
        }
        return rows;
    }
}
