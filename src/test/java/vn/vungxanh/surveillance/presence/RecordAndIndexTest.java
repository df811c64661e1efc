package vn.vungxanh.surveillance.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.platform.storage.SpareDatabase;
import vn.vungxanh.surveillance.copresence.Contact;
import vn.vungxanh.surveillance.copresence.Contacts;
import vn.vungxanh.surveillance.copresence.Copresence;
import vn.vungxanh.surveillance.copresence.CopresenceIndex;
import vn.vungxanh.surveillance.copresence.DayDigest;
import vn.vungxanh.surveillance.copresence.Evidence;
import vn.vungxanh.surveillance.copresence.Probe;
import vn.vungxanh.surveillance.copresence.SharedPlace;
import vn.vungxanh.surveillance.copresence.Source;
import vn.vungxanh.surveillance.copresence.Suspect;

/** Two independent statements of one rule: the index and the record give the same rows. */
class RecordAndIndexTest {

    private static final int HAMLETS = Integer.getInteger("hamlets", 15);
    private static final int FIRST = Integer.getInteger("first.hamlet", 0);

    @TempDir
    private static Path folder;

    private static SpareDatabase database;
    private static Copresence record;
    private static DigestRepository digests;
    private static WholeSight sight;

    @BeforeAll
    static void aDatabaseOfItsOwn() {
        database = SpareDatabase.in(Path.of("target", "hamlets"), "32MB");
        var sql = JdbcClient.create(database.program());
        sight = new WholeSight(new AcrossBorders(sql), new JdbcTransactionManager(database.program()));
        digests = new DigestRepository(sql, new LongRead(new JdbcTemplate(database.program())));
        record = new RecordCopresence(sql, sight, new SourceStatements(sql));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void theIndexGivesTheRowsOfTheRecord() throws Exception {
        try (var registrar = new Registrar(database)) {
            for (var seed = FIRST; seed < FIRST + HAMLETS; seed++) {
                var hamlet = new Hamlet(seed);
                registrar.write(hamlet);
                try (var index = Feeder.fed(hamlet, folder.resolve("hamlet" + seed))) {
                    compare(seed, hamlet, index);
                    compareSums(seed, index);
                }
            }
        }
    }

    /** What the nightly check compares is the same on both sides, for every kind of evidence. */
    private static void compareSums(int seed, CopresenceIndex index) {
        for (var kind : List.of(Evidence.VISITS, Evidence.ENCOUNTERS)) {
            var held = index.digests(kind, Long.MIN_VALUE);
            for (var day : held) {
                var inRecord = sight.call(() -> digests.digest(kind, LocalDate.ofEpochDay(day.epochDay())));
                assertThat(inRecord).as("%s in hamlet %d", kind, seed).isEqualTo(day);
            }
            var all = held.stream().mapToLong(DayDigest::visits).sum();
            assertThat(all).as("%s in hamlet %d", kind, seed).isPositive();
        }
        for (var after : new long[] {Long.MIN_VALUE, DayDigest.startOf(Hamlet.FIRST_DAY + 2)}) {
            assertThat(index.digests(Evidence.MEMBERSHIPS, after))
                    .as("memberships in hamlet %d", seed)
                    .isEqualTo(sight.call(() -> digests.memberships(after)));
        }
    }

    private static void compare(int seed, Hamlet hamlet, Copresence index) {
        var cases = new ArrayList<Source>();
        for (var i = 0; i < 6; i++) {
            var rule = hamlet.rule();
            var source = hamlet.source();
            var other = hamlet.person();
            var more = i % 2 == 0 ? Probe.NOTHING : hamlet.declared();
            cases.add(source);

            assertThat(rows(index.trace(source, rule, 1 + i % 3, more)))
                    .as("contacts in hamlet %d, question %d", seed, i)
                    .isEqualTo(rows(record.trace(source, rule, 1 + i % 3, more)));
            assertThat(index.meetings(source, other, rule))
                    .as("meetings in hamlet %d, question %d", seed, i)
                    .isEqualTo(record.meetings(source, other, rule));
            assertThat(index.stays(other, source.from(), source.to(), rule))
                    .as("stays in hamlet %d, question %d", seed, i)
                    .isEqualTo(record.stays(other, source.from(), source.to(), rule));
        }
        var rule = hamlet.rule();
        var infected = hamlet.infected();
        var candidates = hamlet.candidates();
        sameSuspects(seed, index.infectors(infected, candidates, rule), record.infectors(infected, candidates, rule));
        samePlaces(seed, index.sharedPlaces(cases, 2, rule), record.sharedPlaces(cases, 2, rule));
    }

    private static List<Contact> rows(Contacts contacts) {
        var rows = new ArrayList<Contact>();
        for (var row = 0; row < contacts.size(); row++) {
            rows.add(contacts.get(row));
        }
        return rows;
    }

    private static void sameSuspects(int seed, List<Suspect> index, List<Suspect> record) {
        assertThat(index).as("suspects in hamlet %d", seed).hasSameSizeAs(record);
        for (var i = 0; i < record.size(); i++) {
            assertThat(index.get(i).candidate())
                    .as("suspects in hamlet %d", seed)
                    .isEqualTo(record.get(i).candidate());
            assertThat(index.get(i).meetings())
                    .as("suspects in hamlet %d", seed)
                    .isEqualTo(record.get(i).meetings());
            assertThat(index.get(i).share()).isCloseTo(record.get(i).share(), within(1e-5));
            assertThat(index.get(i).likelihood())
                    .isCloseTo(
                            record.get(i).likelihood(),
                            within(1e-12 + 1e-5 * record.get(i).likelihood()));
        }
    }

    private static void samePlaces(int seed, List<SharedPlace> index, List<SharedPlace> record) {
        var order = Comparator.comparingInt(SharedPlace::place).thenComparingLong(SharedPlace::epochDay);
        assertThat(index.stream().sorted(order).toList())
                .as("shared places in hamlet %d", seed)
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1, Double.class)
                .isEqualTo(record.stream().sorted(order).toList());
        assertThat(record)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(SharedPlace::surprise).reversed());
    }
}
