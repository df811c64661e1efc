package vn.vungxanh.surveillance.testing;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.laboratories.Laboratory;

/** Writing tubes and who is in them, many at a time. */
@Repository
class SpecimenWriter {

    private static final int BATCH = 1_000;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    SpecimenWriter(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** @param laboratory where it stands already, if so */
    record Fresh(
            SpecimenId id,
            NewSpecimen taken,
            Taker taker,
            @Nullable Laboratory laboratory) {}

    record Member(
            UUID id,
            SpecimenId specimen,
            NewSpecimen.Sampled who,
            NewSpecimen taken,
            @Nullable Laboratory at) {}

    /** Whoever takes the same barcodes at the same moment waits, and then finds them used. */
    void queueFor(Collection<String> barcodes) {
        sql.sql("""
                select pg_advisory_xact_lock(7418, bucket)
                  from (select distinct abs(hashtext(code) % 64) as bucket from unnest(:codes) as code order by 1) as buckets
                """)
                .param("codes", barcodes.toArray(String[]::new))
                .query((row, n) -> n)
                .list();
    }

    void insert(List<Fresh> tubes) {
        batches.batchUpdate("""
                insert into testing.specimens (id, barcode, unit_id, laboratory_id, lab_unit_id, session_id, kind, purpose,
                    disease, people, source, kit, photo, video, sampled_at, sent_at, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, tubes, BATCH, (row, tube) -> {
            var taken = tube.taken();
            var self = taken.self();
            var laboratory = tube.laboratory();
            var at = Timestamp.from(taken.sampledAt());
            row.setObject(1, tube.id().value());
            row.setString(2, taken.barcode());
            row.setInt(3, taken.place().value());
            row.setObject(4, laboratory == null ? null : laboratory.id().value());
            row.setObject(5, laboratory == null ? null : laboratory.unit().value(), Types.INTEGER);
            row.setObject(6, taken.session() == null ? null : taken.session().value());
            row.setString(7, taken.kind().name());
            row.setString(8, taken.purpose().name());
            row.setString(9, taken.disease());
            row.setInt(10, taken.people().size());
            row.setString(11, tube.taker().name());
            row.setString(12, self == null ? null : self.kit());
            row.setString(13, self == null ? null : self.photo());
            row.setString(14, self == null ? null : self.video());
            row.setTimestamp(15, at);
            row.setTimestamp(16, laboratory == null ? null : at);
            row.setTimestamp(17, laboratory == null ? null : at);
        });
    }

    void insertMembers(List<Member> members) {
        batches.batchUpdate("""
                insert into testing.tests (id, specimen_id, person_id, unit_id, place_unit_id, lab_unit_id, laboratory_id,
                    barcode, kind, purpose, disease, people, sampled_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, members, BATCH, (row, member) -> {
            var taken = member.taken();
            var laboratory = member.at();
            row.setObject(1, member.id());
            row.setObject(2, member.specimen().value());
            row.setObject(3, member.who().person().value());
            row.setInt(4, member.who().residence().value());
            row.setInt(5, taken.place().value());
            row.setObject(6, laboratory == null ? null : laboratory.unit().value(), Types.INTEGER);
            row.setObject(7, laboratory == null ? null : laboratory.id().value());
            row.setString(8, taken.barcode());
            row.setString(9, taken.kind().name());
            row.setString(10, taken.purpose().name());
            row.setString(11, taken.disease());
            row.setInt(12, taken.people().size());
            row.setTimestamp(13, Timestamp.from(taken.sampledAt()));
        });
    }

    /** As many as are in it now. */
    void countPeople(SpecimenId id) {
        sql.sql("""
                with now_in as (select count(*)::int as n from testing.tests where specimen_id = :id),
                     counted as (update testing.specimens set people = now_in.n from now_in where id = :id and now_in.n > 0)
                update testing.tests set people = now_in.n from now_in where specimen_id = :id
                """).param("id", id.value()).update();
    }

    void takeOut(SpecimenId id, PersonId person) {
        sql.sql("delete from testing.tests where specimen_id = :id and person_id = :person and result is null")
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }

    void remove(SpecimenId id) {
        sql.sql("delete from testing.specimens where id = :id and result is null and sent_at is null")
                .param("id", id.value())
                .update();
    }

    void send(Collection<SpecimenId> tubes, Laboratory laboratory, @Nullable UUID shipment, Instant at) {
        moved(tubes, laboratory);
        sql.sql("""
                update testing.specimens
                   set laboratory_id = :lab, lab_unit_id = :labUnit, shipment_id = :shipment, sent_at = :at
                 where id = any (:ids)
                """)
                .param("lab", laboratory.id().value())
                .param("labUnit", laboratory.unit().value())
                .param("shipment", shipment)
                .param("at", Timestamp.from(at))
                .param("ids", ids(tubes))
                .update();
    }

    void receive(Collection<SpecimenId> tubes, Laboratory laboratory, Instant at) {
        moved(tubes, laboratory);
        sql.sql("""
                update testing.specimens
                   set laboratory_id = :lab, lab_unit_id = :labUnit, received_at = :at, sent_at = coalesce(sent_at, :at)
                 where id = any (:ids)
                """)
                .param("lab", laboratory.id().value())
                .param("labUnit", laboratory.unit().value())
                .param("at", Timestamp.from(at))
                .param("ids", ids(tubes))
                .update();
    }

    /** From now on the laboratory, too, may see the tests of the tube. */
    private void moved(Collection<SpecimenId> tubes, Laboratory laboratory) {
        sql.sql("update testing.tests set laboratory_id = :lab, lab_unit_id = :labUnit where specimen_id = any (:ids)")
                .param("lab", laboratory.id().value())
                .param("labUnit", laboratory.unit().value())
                .param("ids", ids(tubes))
                .update();
    }

    void putInto(Collection<SpecimenId> tubes, SpecimenId pool) {
        sql.sql("update testing.specimens set pooled_in = :pool where id = any (:ids)")
                .param("pool", pool.value())
                .param("ids", ids(tubes))
                .update();
    }

    /** The pool is positive: each of its tubes is run by itself. */
    void takeApart(SpecimenId pool) {
        sql.sql("update testing.specimens set pooled_in = null where pooled_in = :pool and result is null")
                .param("pool", pool.value())
                .update();
    }

    private static UUID[] ids(Collection<SpecimenId> tubes) {
        return tubes.stream().map(SpecimenId::value).toArray(UUID[]::new);
    }
}
