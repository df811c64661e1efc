package vn.vungxanh.surveillance.orders;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.laboratories.TestKind;

/** What is due, with the names of the persons whom the reader may see. */
@Repository
class DueRepository {

    private static final String ROW = """
            select o.id, o.unit_id, o.person_id, p.full_name, p.birth_year, p.hamlet, o.place, o.planned, o.purpose, o.kind,
                   o.disease, o.pool_size, o.due_on, o.note, o.ordered_at, o.ordered_by
              from orders.orders o
              left join people.published_persons p on p.id = o.person_id
            """;
    private static final String OPEN =
            "o.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> o.unit_id"
                    + " and o.done_at is null and o.cancelled_at is null and o.due_on <= :day";

    private final JdbcClient sql;

    DueRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<TestOrder> open(Jurisdiction units, LocalDate until, int limit, long offset) {
        return sql.sql(ROW + " where " + OPEN + " order by o.due_on, o.unit_id, o.id limit :limit offset :offset")
                .params(units.params())
                .param("day", Date.valueOf(until))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> read(row))
                .list();
    }

    long countOpen(Jurisdiction units, LocalDate until) {
        return sql.sql("select count(*) from orders.orders o where " + OPEN)
                .params(units.params())
                .param("day", Date.valueOf(until))
                .query((row, n) -> row.getLong(1))
                .single();
    }

    @Nullable
    TestOrder find(OrderId id) {
        return sql.sql(ROW + " where o.id = :id")
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional()
                .orElse(null);
    }

    private static TestOrder read(ResultSet row) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        return new TestOrder(
                new OrderId(row.getObject("id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                person == null ? null : new PersonId(person),
                row.getString("full_name"),
                (Integer) row.getObject("birth_year"),
                row.getString("hamlet"),
                row.getString("place"),
                (Integer) row.getObject("planned"),
                Purpose.valueOf(row.getString("purpose")),
                TestKind.valueOf(row.getString("kind")),
                row.getString("disease"),
                row.getInt("pool_size"),
                row.getDate("due_on").toLocalDate(),
                row.getString("note"),
                row.getTimestamp("ordered_at").toInstant(),
                row.getString("ordered_by"));
    }
}
