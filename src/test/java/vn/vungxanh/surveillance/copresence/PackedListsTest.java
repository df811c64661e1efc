package vn.vungxanh.surveillance.copresence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is packed comes out as it went in, at every width and at the ends of the range. */
class PackedListsTest {
    private static final int LATEST = (int) Limits.LATEST;

    @TempDir
    Path folder;

    private int files;

    @Test
    void everyWidthOfStepsNumbersLengthsAndExtrasComesOutAsItWentIn() throws IOException {
        Random random = new Random(5);
        for (int bits = 0; bits < 32; bits++) {
            for (int size : new int[] {1, 2, 63, 64, 65, 128, 200}) {
                Columns columns = new Columns(size);
                long at = 0;
                for (int i = 0; i < size; i++) {
                    at = Math.min(Limits.LATEST, at + value(random, Math.min(bits, 25)));
                    int other = (int) value(random, Math.min(bits, 28));
                    int length = random.nextInt(3) == 0 ? Columns.NONE : (int) value(random, Math.min(bits, 31));
                    int extra = random.nextBoolean() ? Columns.NONE : (int) value(random, Math.min(bits, 31));
                    columns.add(bits * 3, other, (int) at, length, extra);
                }
                check(columns);
            }
        }
    }

    @Test
    void theFirstAndTheLastMomentAndTheLargestNumberFit() throws IOException {
        Columns columns = new Columns(4);
        columns.add(0, 0, 0, 0, 0);
        columns.add(0, Limits.LARGEST_NUMBER, LATEST, Integer.MAX_VALUE, Integer.MAX_VALUE);
        columns.add(70_000, 1, LATEST, Columns.NONE, Columns.NONE);

        check(columns);
    }

    @Test
    void manyAtTheSameMomentAndManyOfTheSamePersonComeOut() throws IOException {
        Columns columns = new Columns(4);
        for (int i = 0; i < 500; i++) {
            columns.add(3, i / 2, 1_620_000_000, Columns.NONE, 7);
            columns.add(4, 9, 1_620_000_000 + i, 40, Columns.NONE);
        }
        columns.sortByLeft(new Radix());

        check(columns);
    }

    private static long value(Random random, int bits) {
        long largest = (1L << bits) - 1;
        return random.nextInt(4) == 0 ? largest : random.nextLong() & largest;
    }

    private void check(Columns columns) throws IOException {
        Path file = folder.resolve("lists" + files++);
        int largest = 0;
        for (int row = 0; row < columns.size; row++) {
            largest = Math.max(largest, columns.right[row]);
        }
        ListFile.Written written;
        try (ListFile lists = new ListFile(file, largest)) {
            lists.write(columns.left, columns.right, columns);
            written = lists.finish();
        }
        PackedLists lists = new PackedLists(file, written.length());
        Entries read = new Entries();
        int row = 0;
        for (int owner = lists.next(0); owner >= 0; owner = lists.next(owner + 1)) {
            read.size = 0;
            lists.scan(owner, new Windows().only(Long.MIN_VALUE, Long.MAX_VALUE), 1000, Wanted.ALL, read);
            assertThat(read.size).isEqualTo(lists.count(owner));
            for (int i = 0; i < read.size; i++, row++) {
                assertThat(owner).isEqualTo(columns.left[row]);
                assertThat(read.other[i]).isEqualTo(columns.right[row]);
                assertThat(read.at[i]).isEqualTo(Integer.toUnsignedLong(columns.at[row]));
                assertThat(read.length[i]).isEqualTo(columns.length[row]);
                assertThat(read.extra[i]).isEqualTo(columns.extra[row]);
            }
            windows(lists, owner, read);
        }
        assertThat(row).isEqualTo(columns.size);
        assertThat(lists.entries).isEqualTo(columns.size);
    }

    /** Windows show exactly what overlaps one of them, each entry once; of those not wanted as few as it likes. */
    private static void windows(PackedLists lists, int owner, Entries all) {
        Random random = new Random(owner);
        Entries read = new Entries();
        for (int i = 0; i < 12; i++) {
            Windows windows = new Windows();
            long begin = all.at[random.nextInt(all.size)] + random.nextInt(3) - 1;
            for (int more = random.nextInt(4); more >= 0; more--) {
                long end = begin + 1 + value(random, random.nextInt(30));
                windows.add(begin, end);
                begin = end + value(random, random.nextInt(25));
            }
            int usual = random.nextInt(50_000);
            Wanted wanted = random.nextBoolean() ? Wanted.ALL : other -> other % 3 == 0;
            read.size = 0;
            lists.scan(owner, windows, usual, wanted, read);
            int next = 0;
            for (int row = 0; row < all.size; row++) {
                long end = all.at[row] + lasts(all, row, usual);
                if (overlaps(windows, all.at[row], end)) {
                    boolean shown = next < read.size
                            && read.at[next] == all.at[row]
                            && read.other[next] == all.other[row]
                            && read.length[next] == all.length[row]
                            && read.extra[next] == all.extra[row]
                            && read.end[next] == end;
                    assertThat(shown || !wanted.wants(all.other[row])).isTrue();
                    next += shown ? 1 : 0;
                }
            }
            assertThat(read.size).isEqualTo(next);
        }
    }

    private static long lasts(Entries all, int row, int usual) {
        if (all.length[row] != Columns.NONE) {
            return all.length[row];
        }
        return all.extra[row] == Columns.NONE ? usual : Math.min(usual, all.extra[row]);
    }

    private static boolean overlaps(Windows windows, long at, long end) {
        for (int i = 0; i < windows.size; i++) {
            if (at < windows.to[i] && end > windows.from[i]) {
                return true;
            }
        }
        return false;
    }
}
