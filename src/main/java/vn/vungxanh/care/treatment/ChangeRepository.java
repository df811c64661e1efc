package vn.vungxanh.care.treatment;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was corrected. Never changed. */
@Repository
class ChangeRepository {

    private final JdbcClient sql;

    ChangeRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void remember(Admission of, Change change) {
        sql.sql("""
                insert into treatment.changes (subject_id, unit_id, facility_unit_id, at, login, what, before, after, reason)
                values (:id, :unit, :facilityUnit, :at, :login, :what, :before, :after, :reason)
                """)
                .param("id", of.id().value())
                .param("unit", of.unit().value())
                .param("facilityUnit", of.facilityUnit().value())
                .param("at", Timestamp.from(change.at()))
                .param("login", change.login())
                .param("what", change.what())
                .param("before", change.before())
                .param("after", change.after())
                .param("reason", change.reason())
                .update();
    }

    List<Change> of(AdmissionId id) {
        return sql.sql("select * from treatment.changes where subject_id = :id order by at desc, id desc")
                .param("id", id.value())
                .query((row, n) -> new Change(
                        row.getTimestamp("at").toInstant(),
                        row.getString("login"),
                        row.getString("what"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("reason")))
                .list();
    }
}
