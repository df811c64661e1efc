package vn.vungxanh.support.kills;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Writes, kills in the middle, lets the program come back, compares, sends again what had no answer, compares again; as often
 * as wanted or until the time is up.
 */
public final class Onslaught {

    private static final int WRITES_A_SECOND = 50;

    /**
     * @param lost acknowledged, and not in the database, or there with another content
     * @param phantoms in the database, and never sent, or sent with another content
     * @param twice of one declaration in the database
     * @param answers by status, "none" for a connection that broke
     * @param notices whether the comparison finds a row deleted, one changed, one added and one doubled by hand
     */
    public record Outcome(
            Map<Kill, Integer> kills,
            int sent,
            int acknowledged,
            int sentAgain,
            int inFlight,
            int lost,
            int phantoms,
            int twice,
            Map<String, Integer> answers,
            boolean notices) {}

    private final Path folder;
    private final Random chance;
    private final long deadline;
    private final Map<Kill, Integer> kills = new EnumMap<>(Kill.class);
    private int lost;
    private int phantoms;
    private int twice;
    private int sentAgain;
    private int inFlight;
    private int rounds;

    public Onslaught(Path folder, long seed, long seconds) {
        this.folder = folder;
        this.chance = new Random(seed);
        this.deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    public Outcome run(List<Kill> order) throws Exception {
        try (var program = ProgramUnderFire.start(folder.resolve("home"));
                var promises = new Promises(folder.resolve("acknowledged.log"));
                var sender = new Sender(program, promises, chance)) {
            for (var kill : order) {
                if (System.nanoTime() - deadline > 0) {
                    break;
                }
                round(kill, program, promises, sender);
                kills.merge(kill, 1, Integer::sum);
            }
            var answers = new HashMap<String, Integer>();
            sender.answers().forEach((status, count) -> answers.put(status, count.get()));
            return new Outcome(
                    kills,
                    sender.sent().size(),
                    promises.read().size(),
                    sentAgain,
                    inFlight,
                    lost,
                    phantoms,
                    twice,
                    answers,
                    notices(program, promises, sender));
        }
    }

    private void round(Kill kill, ProgramUnderFire program, Promises promises, Sender sender) throws Exception {
        var sending = sender.begin(WRITES_A_SECOND);
        TimeUnit.MILLISECONDS.sleep(700 + chance.nextInt(1_000));
        kill.strike(program, chance);
        TimeUnit.MILLISECONDS.sleep(200);
        sending.cancel(false);
        sender.awaitAnswers();
        kill.comesBack(program);

        var stored = compare(program, promises, sender);
        inFlight += stored - promises.read().size();
        sentAgain += sender.sendAgain();
        stored = compare(program, promises, sender);
        if (stored != sender.sent().size()) {
            throw new IllegalStateException(
                    stored + " stored of " + sender.sent().size() + " sent");
        }
        System.out.printf(
                "%d %s: %d sent, %d in flight, %d sent again, lost %d, phantoms %d, twice %d%n",
                ++rounds, kill, sender.sent().size(), inFlight, sentAgain, lost, phantoms, twice);
    }

    /** In both directions. @return rows in the database */
    private int compare(ProgramUnderFire program, Promises promises, Sender sender) throws IOException, SQLException {
        try (var connection = program.connect()) {
            var found = Comparison.of(connection, promises.read(), sender.sent());
            lost += found.lost();
            phantoms += found.phantoms();
            twice += found.twice();
            return found.rows();
        }
    }

    /** Does the same to rows that the test itself has damaged, in a transaction that is rolled back. */
    private static boolean notices(ProgramUnderFire program, Promises promises, Sender sender)
            throws IOException, SQLException {
        try (var connection = program.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var some = promises.read().keySet().iterator();
            statement.execute("delete from declarations.declarations where id = '" + some.next() + "'");
            statement.execute(
                    "update declarations.declarations set full_name = 'Khác' where id = '" + some.next() + "'");
            statement.execute("create temporary table copied as select * from declarations.declarations where id = '"
                    + some.next() + "'");
            statement.execute("update copied set id = gen_random_uuid(), receipt = '0000000000'");
            statement.execute("insert into declarations.declarations select * from copied");
            var found = Comparison.of(connection, promises.read(), sender.sent());
            connection.rollback();
            return found.lost() == 2 && found.phantoms() == 2 && found.twice() == 1;
        }
    }
}
