package vn.vungxanh.surveillance.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;

/** A program that is killed without warning while it takes events in, and the one that comes after it. */
@HouseTest
class KilledWhileWritingTest {

    private static final int ROUNDS = 2;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationContext house;

    @TempDir
    private Path home;

    private final List<Long> acknowledged = new ArrayList<>();
    private List<Integer> places = List.of();

    @BeforeEach
    void thePlaces() {
        var town = new Town(house);
        places = Stream.generate(() -> town.place(PlaceKind.MARKET).number())
                .limit(40)
                .toList();
    }

    @Test
    void everythingAcknowledgedIsThereAndTheIndexEqualsTheRecord() throws Exception {
        var day = Vietnam.startOf(today().minusDays(9)).getEpochSecond();
        for (var round = 0; round < ROUNDS; round++) {
            writeAndKill(round * 1_000_000L, 10 + 9 * round, day);
        }

        var after = new WritesUntilKilled(database.getJdbcUrl(), database.getUsername(), password(), home, clock);
        try {
            after.index.catchUp();
            assertThat(after.checks.verify().differentDays()).isZero();
            for (var seed : acknowledged) {
                var events = WritesUntilKilled.events(seed, day, places);
                var ids = events.stream().map(Event::id).toList();
                assertThat(after.sight.call(() -> after.record.visits(ids).size()
                                + after.record.nearness(ids).size()))
                        .isEqualTo(events.size());
            }
            sendAgain(after, day);
        } finally {
            after.writer.destroy();
            after.index.destroy();
        }
    }

    /** The sender of the last call never got an answer and sends it again: whatever was stored of it is stored once. */
    private void sendAgain(WritesUntilKilled after, long day) {
        var seed = acknowledged.get(acknowledged.size() - 1) + 1;
        var again = new Parcel(WritesUntilKilled.events(seed, day, places));
        after.writer.submit(List.of(again));
        assertThat(again.await()).doesNotContain(Parcel.Fate.CONTRADICTS);
        assertThat(after.checks.verify().differentDays()).isZero();
    }

    private void writeAndKill(long firstSeed, int calls, long day) throws Exception {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WritesUntilKilled.class.getName(),
                database.getJdbcUrl(),
                database.getUsername(),
                home.toString(),
                Long.toString(firstSeed),
                Long.toString(day),
                places.stream().map(String::valueOf).collect(Collectors.joining(",")));
        builder.environment().put("PASSWORD", password());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        var child = builder.start();
        try (var said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            var heard = 0;
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.chars().allMatch(Character::isDigit)) {
                    acknowledged.add(Long.parseLong(line));
                    if (++heard == calls) {
                        child.toHandle().destroyForcibly(); // SIGKILL; what it said before can still be read
                    }
                }
            }
            assertThat(heard).isGreaterThanOrEqualTo(calls);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }

    private String password() {
        return Objects.requireNonNull(database.getPassword());
    }
}
