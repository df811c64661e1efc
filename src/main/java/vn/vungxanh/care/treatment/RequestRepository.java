package vn.vungxanh.care.treatment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.capacity.workforce.VehicleId;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.Severity;

@Repository
class RequestRepository {

    private static final String LINES = """
            select r.*, p.full_name from treatment.requests r
              left join people.published_persons p on p.id = r.person_id
            """;

    private static final String WHERE = """
             where (cast(:units as int4multirange) @> r.unit_id or cast(:units as int4multirange) @> r.facility_unit_id)
               and r.state = any (:states)
            """;

    private final JdbcClient sql;

    RequestRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<BedRequest> find(RequestId id) {
        return sql.sql(LINES + " where r.id = :id")
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    List<BedRequest> ofCase(CaseId id) {
        return sql.sql(LINES + " where r.case_id = :id order by r.requested_at desc")
                .param("id", id.value())
                .query((row, n) -> read(row))
                .list();
    }

    List<BedRequest> list(Jurisdiction units, Collection<RequestState> states, int size, long offset) {
        return sql.sql(LINES + WHERE + """
                 order by array_position(array['DEPARTED', 'OPEN', 'ACCEPTED'], r.state) nulls last, r.tier desc, r.requested_at
                 limit :size offset :offset
                """)
                .param("units", units.multirange())
                .param("states", names(states))
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> read(row))
                .list();
    }

    long count(Jurisdiction units, Collection<RequestState> states) {
        return sql.sql("select count(*) from treatment.requests r" + WHERE)
                .param("units", units.multirange())
                .param("states", names(states))
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** @return whether nobody changed it since that version */
    boolean write(BedRequest as, @Nullable UnitId facilityUnit) {
        return sql.sql("""
                update treatment.requests
                   set severity = :severity, pregnant = :pregnant, comorbidities = :comorbidities, tier = :tier,
                       bed_kind = :kind, rule = :rule, state = :state, facility_id = :facility,
                       facility_unit_id = :facilityUnit, accepted_kind = :accepted, vehicle_id = :vehicle,
                       refused_by = :refused, reason = :reason, accepted_at = :acceptedAt, departed_at = :departedAt,
                       arrived_at = :arrivedAt, admission_id = :admission, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("id", as.id().value())
                        .param("version", as.version())
                        .param("severity", as.severity().name())
                        .param("pregnant", as.pregnant())
                        .param("comorbidities", as.comorbidities().toArray(String[]::new))
                        .param("tier", as.tier())
                        .param("kind", as.bedKind().name())
                        .param("rule", as.rule())
                        .param("state", as.state().name())
                        .param(
                                "facility",
                                as.facility() == null ? null : as.facility().value())
                        .param("facilityUnit", facilityUnit == null ? null : facilityUnit.value())
                        .param(
                                "accepted",
                                as.acceptedKind() == null
                                        ? null
                                        : as.acceptedKind().name())
                        .param(
                                "vehicle",
                                as.vehicle() == null ? null : as.vehicle().value())
                        .param(
                                "refused",
                                as.refusedBy().stream().map(FacilityId::value).toArray(UUID[]::new))
                        .param("reason", as.reason())
                        .param("acceptedAt", timestamp(as.acceptedAt()))
                        .param("departedAt", timestamp(as.departedAt()))
                        .param("arrivedAt", timestamp(as.arrivedAt()))
                        .param(
                                "admission",
                                as.admission() == null ? null : as.admission().value())
                        .update()
                == 1;
    }

    private static String[] names(Collection<RequestState> states) {
        var meant = states.isEmpty() ? List.of(RequestState.values()) : states;
        return meant.stream().map(Enum::name).toArray(String[]::new);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static BedRequest read(ResultSet row) throws SQLException {
        var age = row.getInt("age");
        var ageKnown = !row.wasNull();
        var suggested = row.getObject("suggested_facility_id", UUID.class);
        var facility = row.getObject("facility_id", UUID.class);
        var kind = row.getString("accepted_kind");
        var vehicle = row.getObject("vehicle_id", UUID.class);
        var admission = row.getObject("admission_id", UUID.class);
        return new BedRequest(
                new RequestId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("full_name"),
                new CaseId(row.getObject("case_id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                Severity.valueOf(row.getString("severity")),
                ageKnown ? (Integer) age : null,
                row.getBoolean("pregnant"),
                Arrays.asList((String[]) row.getArray("comorbidities").getArray()),
                row.getInt("tier"),
                BedKind.valueOf(row.getString("bed_kind")),
                row.getString("rule"),
                RequestState.valueOf(row.getString("state")),
                suggested == null ? null : new FacilityId(suggested),
                facility == null ? null : new FacilityId(facility),
                kind == null ? null : BedKind.valueOf(kind),
                vehicle == null ? null : new VehicleId(vehicle),
                facilities(row.getArray("refused_by")),
                row.getString("reason"),
                row.getTimestamp("requested_at").toInstant(),
                AdmissionRows.instant(row, "accepted_at"),
                AdmissionRows.instant(row, "departed_at"),
                AdmissionRows.instant(row, "arrived_at"),
                admission == null ? null : new AdmissionId(admission),
                row.getInt("version"));
    }

    private static List<FacilityId> facilities(Array ids) throws SQLException {
        return Stream.of((UUID[]) ids.getArray()).map(FacilityId::new).toList();
    }
}
