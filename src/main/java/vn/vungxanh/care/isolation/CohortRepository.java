package vn.vungxanh.care.isolation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who shares a room with whom: no more of them than sex, household and the day of exposure. */
@Repository
class CohortRepository {

    private final JdbcClient sql;

    CohortRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param bed null for the one who is to be brought there */
    record Guest(
            @Nullable UUID bed,
            @Nullable UUID room,
            @Nullable String sex,
            @Nullable UUID household,
            @Nullable UUID caseId,
            @Nullable LocalDate exposedOn,
            @Nullable LocalDate endsOn) {}

    List<Guest> inside(SiteId site) {
        return sql.sql("""
                select s.bed_id, b.room_id, coalesce(p.sex, s.guest_sex) as sex, p.household_id, o.case_id, o.exposed_on,
                       o.ends_on
                  from isolation.stays s join isolation.orders o on o.id = s.order_id
                  left join isolation.beds b on b.id = s.bed_id
                  left join people.published_persons p on p.id = s.person_id
                 where s.site_id = :site and s.ended_at is null
                """)
                .param("site", site.value())
                .query((row, n) -> read(row))
                .list();
    }

    Guest of(IsolationId order) {
        return sql.sql("""
                select null::uuid as bed_id, null::uuid as room_id, p.sex, p.household_id, o.case_id, o.exposed_on, o.ends_on
                  from isolation.orders o left join people.published_persons p on p.id = o.person_id where o.id = :order
                """)
                .param("order", order.value())
                .query((row, n) -> read(row))
                .single();
    }

    private static Guest read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Guest(
                row.getObject("bed_id", UUID.class),
                row.getObject("room_id", UUID.class),
                row.getString("sex"),
                row.getObject("household_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("exposed_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }
}
