package vn.vungxanh.surveillance.presence;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.surveillance.cases.CaseId;

@Repository
class ItineraryRepository {

    private final JdbcClient sql;

    ItineraryRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void replace(CaseId of, Instant at) {
        sql.sql("update presence.stops set replaced_at = :at where case_id = :case and replaced_at is null")
                .param("case", of.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(UUID id, CaseId of, int unit, int ordinal, Stop stop, @Nullable Integer place, Instant at, UUID by) {
        sql.sql("""
                insert into presence.stops (id, case_id, unit_id, ordinal, place, what, lat, lon, from_at, to_at, transport,
                    note, recorded_at, recorded_by)
                values (:id, :case, :unit, :ordinal, :place, :what, :lat, :lon, :from, :to, :transport, :note, :at, :by)
                """)
                .param("id", id)
                .param("case", of.value())
                .param("unit", unit)
                .param("ordinal", ordinal)
                .param("place", place, Types.INTEGER)
                .param("what", stop.what(), Types.VARCHAR)
                .param("lat", stop.latitude(), Types.DOUBLE)
                .param("lon", stop.longitude(), Types.DOUBLE)
                .param("from", stop.from().atOffset(ZoneOffset.UTC))
                .param("to", utc(stop.to()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("transport", stop.transport(), Types.VARCHAR)
                .param("note", stop.note(), Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    List<Stop> of(CaseId id) {
        return sql.sql("""
                select p.id as place, s.what, s.lat, s.lon, s.from_at, s.to_at, s.transport, s.note
                  from presence.stops s left join presence.places p on p.number = s.place
                 where s.case_id = :case and s.replaced_at is null order by s.from_at, s.ordinal
                """)
                .param("case", id.value())
                .query((row, n) -> {
                    var place = row.getObject("place", UUID.class);
                    var to = row.getObject("to_at", OffsetDateTime.class);
                    return new Stop(
                            place == null ? null : new PlaceId(place),
                            row.getString("what"),
                            row.getObject("lat", Double.class),
                            row.getObject("lon", Double.class),
                            row.getObject("from_at", OffsetDateTime.class).toInstant(),
                            to == null ? null : to.toInstant(),
                            row.getString("transport"),
                            row.getString("note"));
                })
                .list();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
