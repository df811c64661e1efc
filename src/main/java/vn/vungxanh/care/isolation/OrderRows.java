package vn.vungxanh.care.isolation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;

/** How an order is read. */
final class OrderRows {

    /** A site reads the names of its own guests where the register hides them. */
    static final String SELECT = """
            select o.*, p.birth_year, coalesce(p.full_name, (select s.guest_name from isolation.stays s
                    where s.order_id = o.id and s.guest_name is not null limit 1)) as full_name
              from isolation.orders o left join people.published_persons p on p.id = o.person_id
            """;

    private OrderRows() {}

    static IsolationOrder read(ResultSet row) throws SQLException {
        var siteUnit = row.getObject("site_unit_id", Integer.class);
        return new IsolationOrder(
                new IsolationId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("full_name"),
                row.getObject("birth_year", Integer.class),
                new UnitId(row.getInt("unit_id")),
                siteUnit == null ? null : new UnitId(siteUnit),
                row.getString("disease"),
                Subject.valueOf(row.getString("subject")),
                row.getObject("case_id", UUID.class),
                row.getObject("exposed_on", LocalDate.class),
                row.getString("rule"),
                row.getInt("days"),
                row.getInt("followup_days"),
                CountFrom.valueOf(row.getString("count_from")),
                Arrays.stream((Number[]) row.getArray("test_days").getArray())
                        .map(Number::intValue)
                        .toList(),
                Place.valueOf(row.getString("place")),
                row.getString("override_reason"),
                row.getInt("extra_days"),
                row.getObject("counted_from", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                OrderState.valueOf(row.getString("state")),
                java.util.Objects.requireNonNull(instant(row, "proposed_at")),
                row.getString("proposed_by"),
                instant(row, "issued_at"),
                row.getString("document_number"),
                row.getObject("document_on", LocalDate.class),
                instant(row, "started_at"),
                instant(row, "release_due_at"),
                instant(row, "ended_at"),
                row.getString("end_reason"),
                row.getString("certificate_number"),
                row.getInt("version"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
