package vn.vungxanh.surveillance.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;

@Repository
class PlaceRepository {

    private static final int BATCH = 1000;
    private static final String COLUMNS =
            "id, number, name, kind, unit_id, lat, lon, closed_space, capacity, visits_per_day";

    /** A visit count of one day. */
    record Day(java.time.LocalDate day, int visits) {}

    record Kind(int number, int kind, int visits) {}

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    PlaceRepository(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** A place that stands already stays as it is. */
    void add(List<UUID> ids, List<NewPlace> places, Instant at, UUID by) {
        var rows = java.util.stream.IntStream.range(0, ids.size()).boxed().toList();
        batches.batchUpdate("""
                insert into presence.places
                    (id, name, name_key, kind, unit_id, lat, lon, closed_space, capacity, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """, rows, BATCH, (row, n) -> {
            var place = places.get(n);
            row.setObject(1, ids.get(n));
            row.setString(2, place.name());
            row.setString(3, SearchKey.of(place.name()));
            row.setInt(4, place.kind().number());
            row.setInt(5, place.unit().value());
            row.setObject(6, place.latitude(), Types.DOUBLE);
            row.setObject(7, place.longitude(), Types.DOUBLE);
            row.setObject(8, place.closedSpace(), Types.BOOLEAN);
            row.setObject(9, place.capacity(), Types.INTEGER);
            row.setObject(10, at.atOffset(ZoneOffset.UTC));
            row.setObject(11, by);
        });
    }

    List<Place> all(Collection<UUID> ids) {
        return sql.sql("select " + COLUMNS + " from presence.places where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> place(row))
                .list();
    }

    List<Place> numbered(Collection<Integer> numbers) {
        return sql.sql("select " + COLUMNS + " from presence.places where number = any (:numbers)")
                .param("numbers", numbers.toArray(Integer[]::new))
                .query((row, n) -> place(row))
                .list();
    }

    /** Places inside, by name; the words in any order. */
    List<Place> search(Jurisdiction within, List<String> words, @Nullable PlaceKind kind, int offset, int limit) {
        return sql.sql("select " + COLUMNS + " from presence.places" + where(words)
                        + " order by name_key, number limit :limit offset :offset")
                .params(params(within, words, kind))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> place(row))
                .list();
    }

    long count(Jurisdiction within, List<String> words, @Nullable PlaceKind kind) {
        return sql.sql("select count(*) from presence.places" + where(words))
                .params(params(within, words, kind))
                .query(Long.class)
                .single();
    }

    private static String where(List<String> words) {
        var where = new StringBuilder(
                " where unit_id between :from and :to and :within::int4multirange @> unit_id and (:kind = 0 or kind = :kind)");
        for (var n = 0; n < words.size(); n++) {
            where.append(" and name_key like :word").append(n);
        }
        return where.toString();
    }

    private static java.util.Map<String, Object> params(
            Jurisdiction within, List<String> words, @Nullable PlaceKind kind) {
        var params = new java.util.HashMap<String, Object>();
        params.put("from", within.from());
        params.put("to", within.to());
        params.put("within", within.multirange());
        params.put("kind", kind == null ? 0 : kind.number());
        for (var n = 0; n < words.size(); n++) {
            params.put("word" + n, "%" + words.get(n) + "%");
        }
        return params;
    }

    /** The latest first. */
    List<Day> days(int place, int limit) {
        return sql.sql(
                        "select day, visits from presence.place_days where place = :place order by day desc limit :limit")
                .param("place", place)
                .param("limit", limit)
                .query((row, n) -> new Day(row.getObject(1, java.time.LocalDate.class), row.getInt(2)))
                .list();
    }

    List<Kind> kinds() {
        return sql.sql("select number, kind, visits_per_day from presence.places order by number desc")
                .query((row, n) -> new Kind(row.getInt(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                new PlaceId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getString("name"),
                PlaceKind.numbered(row.getInt("kind")).orElse(PlaceKind.OTHER),
                new UnitId(row.getInt("unit_id")),
                row.getObject("lat", Double.class),
                row.getObject("lon", Double.class),
                row.getObject("closed_space", Boolean.class),
                row.getObject("capacity", Integer.class),
                row.getInt("visits_per_day"));
    }
}
