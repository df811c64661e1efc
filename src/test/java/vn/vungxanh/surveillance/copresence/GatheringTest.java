package vn.vungxanh.surveillance.copresence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Partial results give the same whole, however they were cut and in whatever order they are put together. */
class GatheringTest {
    private static final ContactRule RULE = new ContactRule(900, 900, 86_400, 73, 0, 1000, Map.of(), Map.of());

    private record Met(
            int via, int other, int basis, int tier, int where, long at, int seconds, int signal, long worth) {}

    @Test
    void mergingIsAssociativeAndCommutative() {
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            List<Met> all = meetings(random);
            List<Contact> whole = rows(gathered(all));
            for (int i = 0; i < 5; i++) {
                Collections.shuffle(all, random);
                int one = random.nextInt(all.size());
                int two = one + random.nextInt(all.size() - one);
                Gathering a = gathered(all.subList(0, one));
                Gathering b = gathered(all.subList(one, two));
                Gathering c = gathered(all.subList(two, all.size()));
                Gathering merged = new Gathering();
                if (random.nextBoolean()) {
                    b.add(c);
                    merged.add(b);
                    merged.add(a);
                } else {
                    a.add(b);
                    merged.add(a);
                    merged.add(c);
                }
                assertThat(rows(merged)).isEqualTo(whole);
            }
        }
    }

    private static List<Met> meetings(Random random) {
        List<Met> all = new ArrayList<>();
        for (int i = 1 + random.nextInt(200); i > 0; i--) {
            int basis = random.nextInt(20) == 0 ? random.nextInt(2) : 2 + random.nextInt(2);
            int seconds = basis == 0 ? 0 : random.nextInt(1100);
            all.add(new Met(
                    random.nextInt(4),
                    random.nextInt(15),
                    basis,
                    random.nextInt(2),
                    random.nextInt(5),
                    1_620_000_000L + random.nextInt(300_000) / 600 * 600,
                    seconds,
                    random.nextInt(4),
                    seconds * 3L));
        }
        return all;
    }

    private static Gathering gathered(List<Met> all) {
        Gathering gathering = new Gathering();
        for (Met one : all) {
            gathering.add(
                    one.via,
                    one.other,
                    one.basis,
                    one.tier,
                    one.where,
                    one.at,
                    one.seconds,
                    one.signal,
                    one.worth,
                    RULE);
        }
        return gathering;
    }

    private static List<Contact> rows(Gathering gathering) {
        ContactTable table = new ContactTable();
        table.addLevel();
        gathering.judge(RULE, table);
        return IntStream.range(0, table.size()).mapToObj(table::get).toList();
    }
}
