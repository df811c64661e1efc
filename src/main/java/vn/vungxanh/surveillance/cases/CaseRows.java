package vn.vungxanh.surveillance.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;

/** Rows of the database as records. */
final class CaseRows {

    static final String COLUMNS = """
            c.id, c.person_id, c.disease, c.unit_id, c.local_code, c.bn_code, c.classification, c.definition, c.onset_on,
            c.sampled_on, c.confirmed_at, c.reported_at, c.entered_at, c.discarded_at, c.symptoms, c.severity, c.source,
            c.facility, c.transferred_to, c.transferred_on, c.outcome, c.outcome_on, c.note, c.version
            """;

    private CaseRows() {}

    static Case read(ResultSet row) throws SQLException {
        return new Case(
                new CaseId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("disease"),
                new UnitId(row.getInt("unit_id")),
                row.getString("local_code"),
                facts(row),
                row.getTimestamp("entered_at").toInstant(),
                instant(row, "discarded_at"),
                row.getInt("version"));
    }

    private static CaseFacts facts(ResultSet row) throws SQLException {
        return new CaseFacts(
                Classification.valueOf(row.getString("classification")),
                row.getString("definition"),
                row.getObject("onset_on", LocalDate.class),
                row.getObject("sampled_on", LocalDate.class),
                instant(row, "confirmed_at"),
                row.getTimestamp("reported_at").toInstant(),
                List.of((String[]) row.getArray("symptoms").getArray()),
                named(row, "severity", Severity::valueOf),
                Source.valueOf(row.getString("source")),
                row.getString("bn_code"),
                row.getString("facility"),
                row.getString("transferred_to"),
                row.getObject("transferred_on", LocalDate.class),
                named(row, "outcome", Outcome::valueOf),
                row.getObject("outcome_on", LocalDate.class),
                row.getString("note"));
    }

    static CaseLine line(ResultSet row) throws SQLException {
        return new CaseLine(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("local_code"),
                row.getString("bn_code"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("full_name"),
                row.getString("sex"),
                row.getObject("birth_year", Integer.class),
                new UnitId(row.getInt("unit_id")),
                row.getString("hamlet"),
                row.getString("disease"),
                Classification.valueOf(row.getString("classification")),
                row.getObject("onset_on", LocalDate.class),
                row.getObject("sampled_on", LocalDate.class),
                instant(row, "confirmed_at"),
                row.getTimestamp("reported_at").toInstant(),
                Source.valueOf(row.getString("source")),
                named(row, "severity", Severity::valueOf),
                row.getString("facility"),
                row.getObject("transferred_on", LocalDate.class),
                named(row, "outcome", Outcome::valueOf),
                row.getObject("outcome_on", LocalDate.class),
                row.getBoolean("doubtful"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }

    private static <E> @Nullable E named(ResultSet row, String column, Function<String, E> of) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : of.apply(name);
    }
}
