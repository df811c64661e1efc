package vn.vungxanh.care.treatment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.surveillance.cases.Severity;

/** What was seen at the bed and what was talked about. Nothing is ever overwritten. */
@Repository
class ObservationRepository {

    private final JdbcClient sql;

    ObservationRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, Admission of, NewObservation seen, Instant now, String login) {
        sql.sql("""
                insert into treatment.observations (id, admission_id, unit_id, facility_unit_id, observed_at, severity, symptoms,
                    temperature, spo2, device, note, replaces, entered_at, entered_by)
                values (:id, :admission, :unit, :facilityUnit, :at, :severity, :symptoms, :temperature, :spo2, :device, :note,
                    :replaces, :now, :login)
                """)
                .param("id", id)
                .param("admission", of.id().value())
                .param("unit", of.unit().value())
                .param("facilityUnit", of.facilityUnit().value())
                .param("at", Timestamp.from(seen.at()))
                .param("severity", seen.severity().name())
                .param("symptoms", seen.symptoms())
                .param("temperature", seen.temperature())
                .param("spo2", seen.spo2())
                .param("device", seen.device() == null ? null : seen.device().name())
                .param("note", seen.note())
                .param("replaces", seen.replaces())
                .param("now", Timestamp.from(now))
                .param("login", login)
                .update();
    }

    /** All of them, the latest first; those that were replaced too. */
    List<Observation> of(AdmissionId id) {
        return sql.sql("""
                select o.*, exists (select 1 from treatment.observations r where r.replaces = o.id) as replaced
                  from treatment.observations o where o.admission_id = :id order by o.observed_at desc, o.entered_at desc
                """)
                .param("id", id.value())
                .query((row, n) -> {
                    var spo2 = row.getInt("spo2");
                    var spo2Known = !row.wasNull();
                    var device = row.getString("device");
                    return new Observation(
                            row.getObject("id", UUID.class),
                            new NewObservation(
                                    row.getTimestamp("observed_at").toInstant(),
                                    Severity.valueOf(row.getString("severity")),
                                    row.getBoolean("symptoms"),
                                    row.getBigDecimal("temperature"),
                                    spo2Known ? (Integer) spo2 : null,
                                    device == null ? null : Device.valueOf(device),
                                    row.getString("note"),
                                    row.getObject("replaces", UUID.class)),
                            row.getTimestamp("entered_at").toInstant(),
                            row.getString("entered_by"),
                            row.getBoolean("replaced"));
                })
                .list();
    }

    void addNote(UUID id, Admission of, Note note, Instant now) {
        sql.sql("""
                insert into treatment.notes (id, admission_id, unit_id, facility_unit_id, kind, held_at, people, link, text,
                    entered_at, entered_by)
                values (:id, :admission, :unit, :facilityUnit, :kind, :at, :people, :link, :text, :now, :login)
                """)
                .param("id", id)
                .param("admission", of.id().value())
                .param("unit", of.unit().value())
                .param("facilityUnit", of.facilityUnit().value())
                .param("kind", note.kind().name())
                .param("at", Timestamp.from(note.heldAt()))
                .param("people", note.people())
                .param("link", note.link())
                .param("text", note.text())
                .param("now", Timestamp.from(now))
                .param("login", note.enteredBy())
                .update();
    }

    List<Note> notesOf(AdmissionId id) {
        return sql.sql("select * from treatment.notes where admission_id = :id order by held_at desc, entered_at desc")
                .param("id", id.value())
                .query((row, n) -> new Note(
                        Note.Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("held_at").toInstant(),
                        row.getString("people"),
                        row.getString("link"),
                        row.getString("text"),
                        row.getString("entered_by")))
                .list();
    }
}
