package vn.vungxanh.surveillance.presence;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.platform.storage.VungXanhHome;
import vn.vungxanh.surveillance.copresence.Copresence;

/** The intake and its index without the rest of the house: a program of its own that writes for as long as it lives. */
final class WritesUntilKilled {

    static final int A_CALL = 400;

    final PresenceIndex index;
    final ServedIndex served;
    final IntakeWriter writer;
    final WholeSight sight;
    final IndexChecks checks;
    final RecordRepository record;

    WritesUntilKilled(String url, String user, String password, Path home, Clock clock) {
        var source = new DriverManagerDataSource(url, user, password);
        var sql = JdbcClient.create(source);
        var rows = new JdbcTemplate(source);
        sight = new WholeSight(new AcrossBorders(sql), new JdbcTransactionManager(source));
        record = new RecordRepository(sql, source);
        var replay = new ReplayRepository(sql, new LongRead(rows));
        var catalogue = new PlaceCatalogue(new PlaceRepository(sql, rows), new GroupRepository(sql, rows));
        served = new ServedIndex(replay, catalogue, sight, new VungXanhHome(home));
        index = new PresenceIndex(
                served, replay, sight, new StaticListableBeanFactory(Map.of()).getBeanProvider(Copresence.class));
        checks = new IndexChecks(
                index, new DigestRepository(sql, new LongRead(rows)), new IndexCheckRepository(sql), sight, clock);
        writer = new IntakeWriter(record, sight, index, clock);
    }

    /** Prints the seed of each call that was acknowledged. Writes files of the index all the time. */
    public static void main(String... args) throws Exception {
        var clock = Clock.systemUTC();
        var one = new WritesUntilKilled(args[0], args[1], System.getenv("PASSWORD"), Path.of(args[2]), clock);
        var first = Long.parseLong(args[3]);
        var day = Long.parseLong(args[4]);
        var places = Stream.of(args[5].split(",")).map(Integer::valueOf).toList();
        new Thread(() -> {
                    for (var n = 0; ; n++) {
                        if (n % 5 == 4) {
                            one.index.seal(0);
                        } else {
                            one.index.snapshot();
                        }
                    }
                })
                .start();
        for (var seed = first; ; seed++) {
            var call = new Parcel(events(seed, day, places));
            one.writer.submit(List.of(call));
            call.await();
            System.out.println(seed);
        }
    }

    /** The same for the same seed. Two days, so that partitions are made while writing too. */
    static List<Event> events(long seed, long day, List<Integer> places) {
        var chance = new SplittableRandom(seed);
        var events = new ArrayList<Event>();
        for (var n = 0; n < A_CALL; n++) {
            var at = day + chance.nextInt(2 * 86_400);
            var id = new EventId(chance.nextLong(), chance.nextLong());
            events.add(
                    n % 10 == 0
                            ? new Nearness(id, 1 + chance.nextInt(300), 301 + chance.nextInt(300), at, 600, 60)
                            : new Visit(
                                    id,
                                    1 + chance.nextInt(600),
                                    places.get(chance.nextInt(places.size())),
                                    at,
                                    Visit.OPEN));
        }
        return events;
    }
}
