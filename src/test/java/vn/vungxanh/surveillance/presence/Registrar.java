package vn.vungxanh.surveillance.presence;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.postgresql.PGConnection;
import vn.vungxanh.platform.storage.SpareDatabase;

/** Writes a hamlet into the tables of the record, past the doors, each event with the number of its place in the list. */
final class Registrar implements AutoCloseable {

    private final Connection owner;

    Registrar(SpareDatabase database) throws SQLException {
        owner = database.connect();
    }

    void write(Hamlet hamlet) throws SQLException, IOException {
        run(
                "truncate presence.checkins, presence.encounters, presence.memberships, presence.groups, presence.subjects, "
                        + "presence.places cascade");
        run("insert into adminunits.units (id, last_id, code, level, type, name, name_key, valid_from) "
                + "values (1, 1, '1', 'province', 'Tỉnh', 'Tỉnh', 'tinh', '2000-01-01') on conflict do nothing");
        for (var day = Hamlet.FIRST_DAY - 1; day <= Hamlet.FIRST_DAY + hamlet.days + 1; day++) {
            for (var kind : new String[] {"checkins", "encounters"}) {
                run("select presence.open_day('" + kind + "', '" + LocalDate.ofEpochDay(day) + "', '2021-05-24')");
            }
        }
        run("insert into presence.subjects (number, person_id, unit_id) overriding system value "
                + "select n, md5('s' || n)::uuid, 1 from generate_series(1, " + hamlet.people + ") n");
        var places = new StringBuilder();
        for (var place = 1; place <= hamlet.places; place++) {
            row(
                    places,
                    place,
                    uuid(place),
                    "p",
                    "p",
                    hamlet.kind(place),
                    1,
                    hamlet.visitsPerDay(place),
                    "2021-05-24",
                    uuid(0));
        }
        copy("places (number, id, name, name_key, kind, unit_id, visits_per_day, created_at, created_by)", places);
        var groups = new StringBuilder();
        for (var group = 1; group <= hamlet.groups; group++) {
            row(groups, group, uuid(group), hamlet.groupKind(group), "g", "g", 1, "2021-05-24", uuid(0));
        }
        copy("groups (number, id, kind, name, name_key, unit_id, created_at, created_by)", groups);
        events(hamlet);
        run("analyze presence.checkins, presence.encounters, presence.memberships");
    }

    private void events(Hamlet hamlet) throws SQLException, IOException {
        var visits = new StringBuilder();
        for (var i = 0; i < hamlet.visits.size(); i++) {
            var one = hamlet.visits.get(i);
            row(
                    visits,
                    i + 1,
                    one.in(),
                    one.out() == Hamlet.NONE ? "\\N" : one.out(),
                    uuid(i),
                    one.person(),
                    one.place());
        }
        copy("checkins (seq, came, went, id, person, place)", visits);
        var hearings = new StringBuilder();
        for (var i = 0; i < hamlet.hearings.size(); i++) {
            var one = hamlet.hearings.get(i);
            row(hearings, i + 1, one.at(), uuid(i), one.first(), one.second(), one.seconds(), one.signal());
        }
        copy("encounters (seq, met, id, first, second, seconds, signal)", hearings);
        var belongings = new StringBuilder();
        for (var i = 0; i < hamlet.belongings.size(); i++) {
            var one = hamlet.belongings.get(i);
            var to = one.toDay() == Hamlet.NONE ? "\\N" : LocalDate.ofEpochDay(one.toDay());
            row(belongings, one.group(), one.person(), LocalDate.ofEpochDay(one.fromDay()), to, 1, i + 1);
        }
        copy("memberships (\"group\", person, from_on, to_on, unit_id, seq)", belongings);
    }

    private static void row(StringBuilder rows, Object... cells) {
        for (var i = 0; i < cells.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(cells[i]);
        }
        rows.append('\n');
    }

    private static String uuid(int number) {
        return new java.util.UUID(1, number).toString();
    }

    private void copy(String into, StringBuilder rows) throws SQLException, IOException {
        owner.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy presence." + into + " from stdin", new StringReader(rows.toString()));
    }

    private void run(String statement) throws SQLException {
        try (var run = owner.createStatement()) {
            run.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
