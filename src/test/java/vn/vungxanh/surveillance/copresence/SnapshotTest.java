package vn.vungxanh.surveillance.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stops the program, the folder holds the old snapshot or the new one, or says that it holds none. */
class SnapshotTest {
    private static final long DAY = 86_400;
    private static final long BEGIN = DayDigest.startOf(18_770);

    @TempDir
    Path folder;

    private final SmallWorld places = new SmallWorld(1);

    @Test
    void aSnapshotRemembersWhatItHoldsAndFromWhereItIsToBeFed() {
        try (CopresenceIndex index = open()) {
            feed(index, 0, 100);
            index.snapshot();
            feed(index, 100, 150);
        }

        try (CopresenceIndex index = open()) {
            assertThat(index.lastSequence(Evidence.VISITS)).isEqualTo(100);
            assertThat(index.events(Evidence.VISITS)).isEqualTo(100);
            feed(index, 50, 150);
            assertThat(index.digests().stream().mapToLong(DayDigest::visits).sum())
                    .isEqualTo(150);
        }
    }

    @Test
    void aFileThatWasCutAnywhereIsRefused() throws IOException {
        try (CopresenceIndex index = open()) {
            feed(index, 0, 300);
            index.seal();
        }
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            for (int length = 0; length < whole.length; length += 1 + whole.length / 40) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertThatThrownBy(this::open).as("%s cut at %d", file, length).isInstanceOf(BrokenSnapshot.class);
            }
            Files.delete(file);
            if (!file.toString().contains("manifest")) {
                assertThatThrownBy(this::open).isInstanceOf(BrokenSnapshot.class);
            }
            Files.write(file, whole);
        }
        open().close();
    }

    @Test
    void aChangedByteIsFoundByVerifying() throws IOException {
        try (CopresenceIndex index = open()) {
            feed(index, 0, 300);
            index.seal();
            index.verify();
        }
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            byte[] changed = whole.clone();
            changed[whole.length / 3] ^= 4;
            Files.write(file, changed);
            assertThatThrownBy(() -> {
                        try (CopresenceIndex index = open()) {
                            index.verify();
                        }
                    })
                    .as("%s", file)
                    .isInstanceOf(BrokenSnapshot.class);
            Files.write(file, whole);
        }
    }

    @Test
    void whenTheNewestSnapshotIsBrokenTheOneBeforeServes() throws IOException {
        try (CopresenceIndex index = open()) {
            feed(index, 0, 100);
            index.snapshot();
        }
        Path later = folder.resolve("manifest-999");
        Files.writeString(later, "vungxanh copresence 1\nforget 0\nsequence VIS");

        try (CopresenceIndex index = open()) {
            assertThat(index.lastSequence(Evidence.VISITS)).isEqualTo(100);
            feed(index, 100, 200);
            index.seal();
        }

        try (CopresenceIndex index = open()) {
            assertThat(index.lastSequence(Evidence.VISITS)).isEqualTo(200);
        }
    }

    @Test
    void whatAKilledWriterLeftIsIgnoredAndSweptAway() throws IOException {
        try (CopresenceIndex index = open()) {
            feed(index, 0, 100);
            index.snapshot();
        }
        Files.writeString(folder.resolve("visits-77.left"), "half");
        Files.writeString(folder.resolve("manifest.part"), "half");

        try (CopresenceIndex index = open()) {
            assertThat(index.events(Evidence.VISITS)).isEqualTo(100);
        }

        assertThat(folder.resolve("visits-77.left")).doesNotExist();
        assertThat(folder.resolve("manifest.part")).doesNotExist();
    }

    @Test
    void whatIsForgottenIsGoneAfterTheNextSeal() throws IOException {
        long before;
        try (CopresenceIndex index = open()) {
            feed(index, 0, 400);
            index.seal();
            before = Files.size(files().get(1));
            index.forget(BEGIN + 3 * DAY);
            index.seal();
            assertThat(index.digests()).extracting(DayDigest::epochDay).containsExactly(18_773L, 18_774L);
        }
        assertThat(files()).hasSize(3);
        assertThat(Files.size(files().get(1))).isLessThan(before);
    }

    @Test
    void questionsAndAppendsGoOnWhileItIsSealed() throws InterruptedException {
        try (CopresenceIndex index = open()) {
            feed(index, 0, 1000);
            Thread sealing = new Thread(() -> {
                for (int i = 0; i < 20; i++) {
                    index.seal();
                }
            });
            sealing.start();
            int fed = 1000;
            while (sealing.isAlive()) {
                feed(index, fed, fed + 10);
                fed += 10;
                assertThat(index.digests().stream().mapToLong(DayDigest::visits).sum())
                        .isEqualTo(fed);
            }
            sealing.join();
        }
    }

    private CopresenceIndex open() {
        return CopresenceIndex.open(folder, places);
    }

    private static void feed(CopresenceIndex index, int from, int to) {
        VisitBatch batch = new VisitBatch(10);
        for (int i = from; i < to; i++) {
            long in = BEGIN + i * 7919L % (5 * DAY);
            batch.add(i % 37, i % 11, in, i % 3 == 0 ? in + 500 : VisitBatch.NONE, i + 1);
        }
        index.append(batch);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
