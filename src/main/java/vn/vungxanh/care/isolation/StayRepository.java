package vn.vungxanh.care.isolation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;

@Repository
class StayRepository {

    private static final int BATCH = 1_000;

    static final String SELECT = """
            select s.*, t.name as site_name, r.name || '/' || b.label as bed
              from isolation.stays s
              left join isolation.sites t on t.id = s.site_id
              left join isolation.beds b on b.id = s.bed_id
              left join isolation.rooms r on r.id = b.room_id
            """;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    StayRepository(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    record Row(
            UUID id,
            UUID order,
            UUID person,
            int unit,
            int placeUnit,
            StayKind kind,
            @Nullable UUID site,
            @Nullable UUID bed,
            @Nullable String address,
            @Nullable String cameFrom,
            Instant startedAt,
            LocalDate endsOn,
            @Nullable Instant endedAt,
            @Nullable StayOutcome outcome,
            @Nullable String reason,
            Instant at,
            String login,
            boolean continued) {}

    void add(List<Row> rows) {
        batches.batchUpdate("""
                insert into isolation.stays (id, order_id, person_id, unit_id, place_unit_id, kind, site_id, bed_id, address,
                    came_from, started_at, ends_on, ended_at, outcome, reason, entered_at, entered_by, continued)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (to, row) -> {
            to.setObject(1, row.id());
            to.setObject(2, row.order());
            to.setObject(3, row.person());
            to.setInt(4, row.unit());
            to.setInt(5, row.placeUnit());
            to.setString(6, row.kind().name());
            to.setObject(7, row.site(), Types.OTHER);
            to.setObject(8, row.bed(), Types.OTHER);
            to.setString(9, row.address());
            to.setString(10, row.cameFrom());
            to.setObject(11, OrderRepository.utc(row.startedAt()));
            to.setObject(12, row.endsOn());
            to.setObject(13, OrderRepository.utc(row.endedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
            to.setString(14, row.outcome() == null ? null : row.outcome().name());
            to.setString(15, row.reason());
            to.setObject(16, OrderRepository.utc(row.at()));
            to.setString(17, row.login());
            to.setBoolean(18, row.continued());
        });
        named(rows.stream()
                .filter(row -> row.site() != null && row.unit() != row.placeUnit())
                .map(Row::id)
                .toList());
    }

    /** The register of a site names its guests, for its office may not see where they live. */
    private void named(List<UUID> guests) {
        if (guests.isEmpty()) {
            return;
        }
        sql.sql("""
                update isolation.stays s set guest_name = p.full_name, guest_birth_year = p.birth_year, guest_sex = p.sex,
                    guest_phone = (select min(f.value) from people.published_phones f where f.person_id = p.id)
                  from people.published_persons p where p.id = s.person_id and s.id = any (:ids)
                """).param("ids", guests.toArray(UUID[]::new)).update();
    }

    void end(Collection<UUID> orders, Instant at, StayOutcome outcome, @Nullable String reason) {
        sql.sql("""
                update isolation.stays set ended_at = greatest(started_at, :at), outcome = :outcome,
                    reason = coalesce(:reason, reason)
                 where order_id = any (:orders) and ended_at is null
                """)
                .param("at", OrderRepository.utc(at))
                .param("outcome", outcome.name())
                .param("reason", reason, Types.VARCHAR)
                .param("orders", orders.toArray(UUID[]::new))
                .update();
    }

    /** The stay that was ended goes on elsewhere in the same way. */
    void continued(IsolationId order, Instant endedAt) {
        sql.sql("""
                update isolation.stays set continued = true
                 where order_id = :order and ended_at = greatest(started_at, :at)
                """)
                .param("order", order.value())
                .param("at", OrderRepository.utc(endedAt))
                .update();
    }

    void replan(IsolationId order, LocalDate endsOn) {
        sql.sql("""
                update isolation.stays set ends_on = :ends
                 where order_id = :order and ended_at is null and kind <> 'FOLLOW_UP'
                """).param("ends", endsOn).param("order", order.value()).update();
    }

    /** The earliest first. */
    List<Stay> of(IsolationId order) {
        return sql.sql(SELECT + " where s.order_id = :order order by s.started_at, s.id")
                .param("order", order.value())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Stay> open(IsolationId order) {
        return sql.sql(SELECT + " where s.order_id = :order and s.ended_at is null")
                .param("order", order.value())
                .query((row, n) -> read(row))
                .optional();
    }

    List<Stay> all(Collection<UUID> persons) {
        return sql.sql(SELECT + " where s.person_id = any (:persons) order by s.started_at")
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    List<Stay> apart(Collection<UUID> persons) {
        return sql.sql(SELECT + " where s.person_id = any (:persons) and s.kind <> 'FOLLOW_UP' order by s.started_at")
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    long inside(SiteId site) {
        return sql.sql("select count(*) from isolation.stays where site_id = :site and ended_at is null")
                .param("site", site.value())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    boolean isTaken(BedId bed) {
        return sql.sql("select exists (select 1 from isolation.stays where bed_id = :bed and ended_at is null)")
                .param("bed", bed.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    static Stay read(ResultSet row) throws SQLException {
        var site = row.getObject("site_id", UUID.class);
        var bed = row.getObject("bed_id", UUID.class);
        var outcome = row.getString("outcome");
        return new Stay(
                new StayId(row.getObject("id", UUID.class)),
                new IsolationId(row.getObject("order_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new UnitId(row.getInt("place_unit_id")),
                StayKind.valueOf(row.getString("kind")),
                site == null ? null : new SiteId(site),
                row.getString("site_name"),
                bed == null ? null : new BedId(bed),
                row.getString("bed"),
                row.getString("address"),
                java.util.Objects.requireNonNull(OrderRows.instant(row, "started_at")),
                row.getObject("ends_on", LocalDate.class),
                OrderRows.instant(row, "ended_at"),
                outcome == null ? null : StayOutcome.valueOf(outcome),
                row.getString("reason"));
    }
}
