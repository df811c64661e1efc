package vn.vungxanh.care.isolation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;

/** Stays with the people in them. */
@Repository
class IsolatedRepository {

    private static final String LINES = """
            select s.*, o.subject, o.case_id, o.exposed_on, o.state, o.counted_from, o.count_from, o.test_days, o.release_due_at,
                   coalesce(p.full_name, s.guest_name) as full_name, coalesce(p.birth_year, s.guest_birth_year) as birth_year,
                   coalesce(p.sex, s.guest_sex) as sex, p.household_id, p.hamlet,
                   coalesce(f.value, s.guest_phone) as phone, t.name as site_name, r.name || '/' || b.label as bed
              from (%s) s
              join isolation.orders o on o.id = s.order_id
              left join people.published_persons p on p.id = s.person_id
              left join lateral (select c.value from people.published_phones c where c.person_id = s.person_id
                    order by c.recorded_at desc, c.value limit 1) f on true
              left join isolation.sites t on t.id = s.site_id
              left join isolation.beds b on b.id = s.bed_id
              left join isolation.rooms r on r.id = b.room_id
             order by %s
            """;
    private static final String LEAVING_FIRST = "s.ends_on, s.started_at desc, s.id";

    private final JdbcClient sql;

    IsolatedRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Isolated> lines(StayConditions conditions, int size, long offset) {
        return sql.sql(LINES.formatted(
                        "select s.* from isolation.stays s where " + conditions.sql() + " order by " + LEAVING_FIRST
                                + " limit :size offset :offset",
                        LEAVING_FIRST))
                .params(conditions.params())
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> read(row))
                .list();
    }

    /** By place: a site, then households together. */
    List<Isolated> all(StayConditions conditions) {
        return sql.sql(LINES.formatted(
                        "select s.* from isolation.stays s where " + conditions.sql(),
                        "s.place_unit_id, s.site_id nulls last, r.name, b.label, p.hamlet, p.household_id, s.id"))
                .params(conditions.params())
                .query((row, n) -> read(row))
                .list();
    }

    long count(StayConditions conditions) {
        return sql.sql("select count(*) from isolation.stays s where " + conditions.sql())
                .params(conditions.params())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    List<Isolated> ofPersons(Collection<UUID> persons) {
        return sql.sql(LINES.formatted(
                        "select s.* from isolation.stays s where s.person_id = any (:persons) and s.ended_at is null",
                        "s.started_at"))
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    private static Isolated read(ResultSet row) throws SQLException {
        var site = row.getObject("site_id", UUID.class);
        var outcome = row.getString("outcome");
        var kind = StayKind.valueOf(row.getString("kind"));
        var from = row.getObject("counted_from", LocalDate.class);
        var count = CountFrom.valueOf(row.getString("count_from"));
        var days =
                Arrays.stream((Number[]) row.getArray("test_days").getArray()).map(Number::intValue);
        var tests = from == null || kind == StayKind.FOLLOW_UP
                ? Stream.<LocalDate>empty()
                : days.map(day -> from.plusDays(count == CountFrom.ISOLATION ? day - 1L : day));
        return new Isolated(
                new StayId(row.getObject("id", UUID.class)),
                new IsolationId(row.getObject("order_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("full_name"),
                row.getObject("birth_year", Integer.class),
                row.getString("sex"),
                row.getString("phone"),
                row.getObject("household_id", UUID.class),
                row.getString("hamlet"),
                row.getString("address"),
                new UnitId(row.getInt("unit_id")),
                new UnitId(row.getInt("place_unit_id")),
                kind,
                site == null ? null : new SiteId(site),
                row.getString("site_name"),
                row.getString("bed"),
                Subject.valueOf(row.getString("subject")),
                row.getObject("case_id", UUID.class),
                row.getObject("exposed_on", LocalDate.class),
                OrderState.valueOf(row.getString("state")),
                from,
                count,
                tests.toList(),
                OrderRows.instant(row, "release_due_at"),
                java.util.Objects.requireNonNull(OrderRows.instant(row, "started_at")),
                row.getObject("ends_on", LocalDate.class),
                OrderRows.instant(row, "ended_at"),
                outcome == null ? null : StayOutcome.valueOf(outcome));
    }
}
