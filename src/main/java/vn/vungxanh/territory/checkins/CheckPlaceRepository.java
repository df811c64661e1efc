package vn.vungxanh.territory.checkins;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class CheckPlaceRepository {

    private static final String COLUMNS = "place_id, unit_id, name_en, opens, closes, days, owner_name, owner_phone,"
            + " registered_at, poster_at, closed_at, version";

    private final JdbcClient sql;

    CheckPlaceRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** A place that stands already stays as it is. */
    void add(PlaceDetails place, UUID by) {
        sql.sql("""
                insert into checkins.places
                    (place_id, unit_id, name_en, opens, closes, days, owner_name, owner_phone, registered_at, registered_by)
                values (:id, :unit, :english, :opens, :closes, :days, :owner, :phone, :at, :by) on conflict do nothing
                """)
                .param("id", place.id())
                .param("unit", place.unit().value())
                .param("english", place.nameEn(), java.sql.Types.VARCHAR)
                .param("opens", place.hours().opens())
                .param("closes", place.hours().closes())
                .param("days", place.hours().bits())
                .param("owner", place.ownerName(), java.sql.Types.VARCHAR)
                .param("phone", place.ownerPhone(), java.sql.Types.VARCHAR)
                .param("at", place.registeredAt().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    boolean change(PlaceDetails place) {
        return sql.sql("""
                        update checkins.places set name_en = :english, opens = :opens, closes = :closes, days = :days,
                               owner_name = :owner, owner_phone = :phone, closed_at = cast(:closed as timestamptz),
                               version = version + 1
                         where place_id = :id and version = :version
                        """)
                        .param("id", place.id())
                        .param("version", place.version())
                        .param("english", place.nameEn(), java.sql.Types.VARCHAR)
                        .param("opens", place.hours().opens())
                        .param("closes", place.hours().closes())
                        .param("days", place.hours().bits())
                        .param("owner", place.ownerName(), java.sql.Types.VARCHAR)
                        .param("phone", place.ownerPhone(), java.sql.Types.VARCHAR)
                        .param(
                                "closed",
                                place.closedAt() == null
                                        ? null
                                        : place.closedAt().toString(),
                                java.sql.Types.VARCHAR)
                        .update()
                == 1;
    }

    void printed(UUID id, Instant at) {
        sql.sql("update checkins.places set poster_at = :at where place_id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<PlaceDetails> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from checkins.places where place_id = :id")
                .param("id", id)
                .query((row, n) -> details(row))
                .optional();
    }

    List<PlaceDetails> all() {
        return sql.sql("select " + COLUMNS + " from checkins.places")
                .query((row, n) -> details(row))
                .list();
    }

    private static PlaceDetails details(ResultSet row) throws SQLException {
        return new PlaceDetails(
                row.getObject("place_id", UUID.class),
                new UnitId(row.getInt("unit_id")),
                row.getString("name_en"),
                new OpeningHours(
                        row.getObject("opens", LocalTime.class),
                        row.getObject("closes", LocalTime.class),
                        OpeningHours.daysOf(row.getInt("days"))),
                row.getString("owner_name"),
                row.getString("owner_phone"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                instant(row, "poster_at"),
                instant(row, "closed_at"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
