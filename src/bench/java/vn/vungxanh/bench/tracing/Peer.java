package vn.vungxanh.bench.tracing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGStatement;
import vn.vungxanh.platform.storage.SpareDatabase;
import vn.vungxanh.surveillance.copresence.Basis;
import vn.vungxanh.surveillance.copresence.Contact;
import vn.vungxanh.surveillance.copresence.ContactRule;
import vn.vungxanh.surveillance.copresence.DayDigest;
import vn.vungxanh.surveillance.copresence.Meeting;
import vn.vungxanh.surveillance.copresence.Tier;

/** PostgreSQL as good as it gets for this: daily partitions, covering b-trees both ways, ends of stays worked out before. */
final class Peer implements AutoCloseable {

    private final SpareDatabase database;
    private final Connection connection;
    private final Gauge.Processor processor;

    Peer(Path folder) throws SQLException {
        database = SpareDatabase.in(folder, "2GB");
        connection = database.connect();
        run("create schema peer");
        run("create unlogged table peer.places (place int, tier int, weight int, longest int)");
        run("create unlogged table peer.members (person int, \"group\" int, worth bigint)");
        run("create table peer.checkins (came int, until int, person int, place int) partition by range (came)");
        run("create table peer.encounters (met int, seconds int, first int, second int, signal int) "
                + "partition by range (met)");
        run("set maintenance_work_mem = '1GB'");
        run("set work_mem = '256MB'");
        run("set max_parallel_workers_per_gather = 0");
        run("set max_parallel_maintenance_workers = 1");
        run("set plan_cache_mode = force_generic_plan");
        processor = Gauge.process(Integer.parseInt(text("select pg_backend_pid()")));
    }

    Gauge.Processor processor() {
        return processor;
    }

    void add(Day day, Telephones telephones) throws SQLException, IOException {
        partition("checkins", day.epochDay);
        partition("encounters", day.epochDay);
        try (var rows = new CopyRows(connection, "copy peer.checkins_" + day.epochDay + " from stdin (format binary)")) {
            for (var i = 0; i < day.size; i++) {
                rows.add(day.in[i], day.until[i], day.person[i], day.place[i]);
            }
        }
        try (var rows = new CopyRows(connection, "copy peer.encounters_" + day.epochDay + " from stdin (format binary)")) {
            for (var i = 0; i < telephones.size; i++) {
                rows.add(
                        telephones.at[i],
                        telephones.seconds[i],
                        telephones.first[i],
                        telephones.second[i],
                        telephones.signal[i]);
            }
        }
    }

    private void partition(String table, long day) throws SQLException {
        run("create unlogged table peer.%1$s_%2$d partition of peer.%1$s for values from (%3$d) to (%4$d)"
                .formatted(table, day, DayDigest.startOf(day), DayDigest.startOf(day + 1)));
    }

    void members(World world, ContactRule rule) throws Exception {
        try (var rows = new CopyRows(connection, "copy peer.members (person, \"group\") from stdin (format binary)")) {
            world.callTheRoll((person, group) -> {
                if (rule.groups().containsKey(world.groupKind(group))) {
                    rows.add(person, group);
                }
            });
        }
        run("create unlogged table peer.group_kinds (\"group\" int, worth bigint)");
        try (var rows = new CopyRows(connection, "copy peer.group_kinds from stdin (format text)")) {
            for (var group = 1; group <= world.groups; group++) {
                var terms = rule.groups().get(world.groupKind(group));
                if (terms != null) {
                    rows.line(group + "\t" + (long) terms.hoursADay() * terms.weight() * 36 / 10);
                }
            }
        }
        run("update peer.members m set worth = k.worth from peer.group_kinds k where k.\"group\" = m.\"group\"");
    }

    /** The b-trees and the statistics. */
    void seal(World world, Terms terms, int[] longestStays) throws SQLException, IOException {
        try (var rows = new CopyRows(connection, "copy peer.places from stdin (format binary)")) {
            for (var place = 1; place <= world.places; place++) {
                var kind = terms.rule.kinds().get(world.kind(place));
                if (kind != null) {
                    var crowd = world.visitsPerDay(place) >= kind.crowdFrom();
                    rows.add(place, crowd ? 1 : 0, kind.weight(), longestStays[world.kind(place) % World.CROWDED]);
                }
            }
        }
        run("create index on peer.places (place) include (tier, weight, longest)");
        run("create index on peer.members (person) include (\"group\", worth)");
        run("create index on peer.members (\"group\") include (person)");
        run("create index on peer.checkins (place, came) include (person, until)");
        run("create index on peer.checkins (person, came) include (place, until)");
        run("create index on peer.encounters (first, met) include (second, seconds, signal)");
        run("create index on peer.encounters (second, met) include (first, seconds, signal)");
        run("vacuum (analyze) peer.places, peer.members, peer.checkins, peer.encounters");
    }

    double bytesAnEvent(String table) throws SQLException {
        return Double.parseDouble(text("select sum(pg_total_relation_size(i.inhrelid)) / greatest(sum(c.reltuples), 1) "
                + "from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'peer." + table
                + "'::regclass"));
    }

    /** How the last statement would be carried out for these people. */
    void explain(String statement, int[] persons, int[] froms, int[] tos) throws SQLException {
        try (var asking = connection.prepareStatement("explain (analyze, buffers) " + statement)) {
            asking.setObject(1, persons);
            asking.setObject(2, persons);
            asking.setObject(3, froms);
            asking.setObject(4, tos);
            asking.setObject(5, persons);
            try (var row = asking.executeQuery()) {
                while (row.next()) {
                    System.out.println(row.getString(1));
                }
            }
        }
    }

    List<Contact> contacts(
            String statement, int level, int[] vias, int[] persons, int[] froms, int[] tos, int[] leftOut)
            throws SQLException {
        try (var asking = connection.prepareStatement(statement)) {
            asking.unwrap(PGStatement.class).setPrepareThreshold(1);
            asking.setObject(1, vias);
            asking.setObject(2, persons);
            asking.setObject(3, froms);
            asking.setObject(4, tos);
            asking.setObject(5, leftOut);
            var found = new ArrayList<Contact>();
            try (var row = asking.executeQuery()) {
                while (row.next()) {
                    var best = new Meeting(
                            row.getInt(2),
                            row.getInt(1),
                            Basis.values()[row.getInt(3)],
                            Tier.values()[row.getInt(4)],
                            row.getInt(5),
                            row.getInt(6),
                            row.getInt(7),
                            row.getInt(8));
                    found.add(new Contact(
                            row.getInt(1), level, row.getInt(2), best, row.getInt(9), row.getInt(10), row.getLong(11)));
                }
            }
            return found;
        }
    }

    private void run(String statement) throws SQLException {
        try (var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private String text(String query) throws SQLException {
        try (var asking = connection.createStatement();
                var row = asking.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
