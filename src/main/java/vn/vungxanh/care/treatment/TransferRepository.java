package vn.vungxanh.care.treatment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Facility;
import vn.vungxanh.care.facilities.FacilityId;

/** Proposed transfers; at most one is open for a patient. */
@Repository
class TransferRepository {

    private final JdbcClient sql;

    TransferRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Where one is open already, it stays as it is. */
    void propose(Transfer wanted, Admission of, Facility to) {
        sql.sql("""
                insert into treatment.transfers (id, admission_id, unit_id, facility_unit_id, to_unit_id, from_facility_id,
                    to_facility_id, to_kind, reason, proposed_at, proposed_by)
                values (:id, :admission, :unit, :facilityUnit, :toUnit, :from, :to, :kind, :reason, :at, :login)
                on conflict do nothing
                """)
                .param("id", wanted.id())
                .param("admission", of.id().value())
                .param("unit", of.unit().value())
                .param("facilityUnit", of.facilityUnit().value())
                .param("toUnit", to.unit().value())
                .param("from", of.facility().value())
                .param("to", to.id().value())
                .param("kind", wanted.kind().name())
                .param("reason", wanted.reason())
                .param("at", Timestamp.from(wanted.proposedAt()))
                .param("login", wanted.proposedBy())
                .update();
    }

    Optional<Transfer> openOf(AdmissionId id) {
        return sql.sql("""
                select * from treatment.transfers where admission_id = :id and done_at is null and given_up_at is null
                """).param("id", id.value()).query((row, n) -> read(row)).optional();
    }

    List<Transfer> open() {
        return sql.sql(
                        "select * from treatment.transfers where done_at is null and given_up_at is null order by proposed_at")
                .query((row, n) -> read(row))
                .list();
    }

    void done(AdmissionId id, Instant at) {
        sql.sql("""
                update treatment.transfers set done_at = :at
                 where admission_id = :id and done_at is null and given_up_at is null
                """).param("id", id.value()).param("at", Timestamp.from(at)).update();
    }

    boolean giveUp(AdmissionId id, Instant at, String reason) {
        return sql.sql("""
                update treatment.transfers set given_up_at = :at, given_up_reason = :reason
                 where admission_id = :id and done_at is null and given_up_at is null
                """)
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static Transfer read(ResultSet row) throws SQLException {
        return new Transfer(
                row.getObject("id", UUID.class),
                new AdmissionId(row.getObject("admission_id", UUID.class)),
                new FacilityId(row.getObject("from_facility_id", UUID.class)),
                new FacilityId(row.getObject("to_facility_id", UUID.class)),
                BedKind.valueOf(row.getString("to_kind")),
                row.getString("reason"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("proposed_by"));
    }
}
