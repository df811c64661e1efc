package vn.vungxanh.care.treatment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.care.facilities.Bed;
import vn.vungxanh.care.facilities.BedId;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Facility;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.facilities.KnowsPatients;

/** Who lies in which bed from when until when. That a bed is given once is kept by an exclusion constraint. */
@Repository
class StayRepository implements KnowsPatients {

    private final JdbcClient sql;

    StayRepository(JdbcClient sql) {
        this.sql = sql;
    }

    record Fresh(
            UUID id,
            Admission of,
            Facility facility,
            BedKind kind,
            @Nullable BedId bed,
            Instant fromAt,
            @Nullable String reason) {}

    void begin(Fresh stay) {
        sql.sql("""
                insert into treatment.stays (id, admission_id, unit_id, facility_id, facility_unit_id, bed_id, bed_kind,
                    from_at, reason)
                values (:id, :admission, :unit, :facility, :facilityUnit, :bed, :kind, :from, :reason)
                """)
                .param("id", stay.id())
                .param("admission", stay.of().id().value())
                .param("unit", stay.of().unit().value())
                .param("facility", stay.facility().id().value())
                .param("facilityUnit", stay.facility().unit().value())
                .param("bed", stay.bed() == null ? null : stay.bed().value())
                .param("kind", stay.kind().name())
                .param("from", Timestamp.from(stay.fromAt()))
                .param("reason", stay.reason())
                .update();
    }

    void end(AdmissionId admission, Instant at) {
        sql.sql("update treatment.stays set until_at = :at where admission_id = :id and until_at is null")
                .param("at", Timestamp.from(at))
                .param("id", admission.value())
                .update();
    }

    /** The first stay begins with the admission, also when that is corrected. */
    void beganAt(AdmissionId admission, Instant before, Instant now) {
        sql.sql("update treatment.stays set from_at = :now where admission_id = :id and from_at = :before")
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(before))
                .param("id", admission.value())
                .update();
    }

    /** As if it had never been: whoever was entered by mistake took no bed. */
    void undo(AdmissionId admission) {
        sql.sql("update treatment.stays set until_at = from_at where admission_id = :id")
                .param("id", admission.value())
                .update();
    }

    List<Stay> of(AdmissionId admission) {
        return sql.sql("""
                select s.id, s.facility_id, f.name, s.bed_id, b.code, b.ward, s.bed_kind, s.from_at, s.until_at, s.reason
                  from treatment.stays s
                  join facilities.published_facilities f on f.id = s.facility_id
                  left join facilities.published_beds b on b.id = s.bed_id
                 where s.admission_id = :id and (s.until_at is null or s.until_at > s.from_at)
                 order by s.from_at
                """)
                .param("id", admission.value())
                .query((row, n) -> new Stay(
                        row.getObject("id", UUID.class),
                        admission,
                        new FacilityId(row.getObject("facility_id", UUID.class)),
                        row.getString("name"),
                        row.getObject("bed_id") == null ? null : new BedId(row.getObject("bed_id", UUID.class)),
                        row.getString("code"),
                        row.getString("ward"),
                        BedKind.valueOf(row.getString("bed_kind")),
                        row.getTimestamp("from_at").toInstant(),
                        row.getTimestamp("until_at") == null
                                ? null
                                : row.getTimestamp("until_at").toInstant(),
                        row.getString("reason")))
                .list();
    }

    @Override
    public boolean anyoneIn(FacilityId facility) {
        return sql.sql("select treatment.occupied(:id, null) > 0")
                .param("id", facility.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    @Override
    public boolean anyoneIn(Bed bed, Instant at) {
        return sql.sql("select cast(:bed as uuid) = any ((select treatment.taken_beds(:facility, :at))::uuid[])")
                .param("bed", bed.id().value())
                .param("facility", bed.facility().value())
                .param("at", Timestamp.from(at))
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** Asked beyond the reader's jurisdiction: a bed is taken also by whom one does not see. */
    int occupied(FacilityId facility, BedKind kind) {
        return sql.sql("select treatment.occupied(:id, :kind)")
                .param("id", facility.value())
                .param("kind", kind.name())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** The first bed of that kind which nobody has from that instant on, and so as long as the patient may stay. */
    Optional<BedId> firstFree(FacilityId facility, BedKind kind, Instant at) {
        return sql.sql("""
                select b.id from facilities.published_beds b
                 where b.facility_id = :facility and b.kind = :kind and b.out_since is null
                   and not b.id = any ((select treatment.taken_beds(:facility, :at))::uuid[])
                 order by b.ward, length(b.code), b.code limit 1
                """)
                .param("facility", facility.value())
                .param("kind", kind.name())
                .param("at", Timestamp.from(at))
                .query((row, n) -> new BedId(row.getObject(1, UUID.class)))
                .optional();
    }
}
