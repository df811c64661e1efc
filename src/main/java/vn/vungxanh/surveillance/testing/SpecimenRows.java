package vn.vungxanh.surveillance.testing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Purpose;

/** From a row of {@code testing.specimens s} to a {@link Specimen}. */
final class SpecimenRows {

    static final String COLUMNS = """
            s.id, s.barcode, s.unit_id, s.laboratory_id, s.lab_unit_id, s.session_id, s.pooled_in, s.kind, s.purpose,
            s.disease, s.people, s.source, s.sampled_at, s.sent_at, s.received_at, s.refused_at, s.refused_reason, s.run_id,
            s.result, s.ct, s.resulted_at, s.released_at, s.kit, s.photo, s.video, %s as state
            """.formatted(TubeState.caseSql());

    private SpecimenRows() {}

    static Specimen read(ResultSet row) throws SQLException {
        var laboratory = row.getObject("laboratory_id", UUID.class);
        var session = row.getObject("session_id", UUID.class);
        var pool = row.getObject("pooled_in", UUID.class);
        var labUnit = (Integer) row.getObject("lab_unit_id");
        var result = row.getString("result");
        return new Specimen(
                new SpecimenId(row.getObject("id", UUID.class)),
                row.getString("barcode"),
                new UnitId(row.getInt("unit_id")),
                laboratory == null ? null : new LaboratoryId(laboratory),
                labUnit == null ? null : new UnitId(labUnit),
                session == null ? null : new SessionId(session),
                pool == null ? null : new SpecimenId(pool),
                TestKind.valueOf(row.getString("kind")),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("disease"),
                row.getInt("people"),
                Taker.valueOf(row.getString("source")),
                TubeState.valueOf(row.getString("state")),
                row.getTimestamp("sampled_at").toInstant(),
                instant(row, "sent_at"),
                instant(row, "received_at"),
                instant(row, "refused_at"),
                row.getString("refused_reason"),
                row.getObject("run_id", UUID.class),
                result == null ? null : TestResult.valueOf(result),
                row.getBigDecimal("ct"),
                instant(row, "resulted_at"),
                instant(row, "released_at"),
                row.getString("kit"),
                row.getString("photo"),
                row.getString("video"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }

    static @Nullable Timestamp stamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
