package vn.vungxanh.care.isolation;

import static vn.vungxanh.care.isolation.OrderRepository.utc;

import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes new orders, many at a time. */
@Repository
class NewOrderRepository {

    private static final int BATCH = 1_000;

    private final JdbcTemplate batches;

    NewOrderRepository(JdbcTemplate batches) {
        this.batches = batches;
    }

    void add(List<OrderRow> rows) {
        batches.batchUpdate("""
                insert into isolation.orders (id, person_id, unit_id, site_unit_id, disease, subject, case_id, exposed_on, rule,
                    days, followup_days, count_from, test_days, place, override_reason, counted_from, ends_on, state,
                    proposed_at, proposed_by, started_at, ended_at, issued_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (to, row) -> {
            var rule = row.decided().rule();
            to.setObject(1, row.id());
            to.setObject(2, row.person());
            to.setInt(3, row.unit());
            to.setObject(4, row.siteUnit(), Types.INTEGER);
            to.setString(5, row.disease());
            to.setString(6, row.wanted().subject().name());
            to.setObject(7, row.wanted().caseId(), Types.OTHER);
            to.setObject(8, row.wanted().exposedOn(), Types.DATE);
            to.setString(9, rule.id());
            to.setInt(10, row.decided().days());
            to.setInt(11, rule.followupDays());
            to.setString(12, rule.countFrom().name());
            to.setArray(
                    13, to.getConnection().createArrayOf("int2", rule.testDays().toArray()));
            to.setString(14, row.decided().place().name());
            to.setString(15, row.decided().reason());
            to.setObject(16, row.decided().countedFrom(), Types.DATE);
            to.setObject(17, row.decided().endsOn(), Types.DATE);
            to.setString(18, row.state().name());
            to.setObject(19, utc(row.at()));
            to.setString(20, row.login());
            to.setObject(21, utc(row.startedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
            to.setObject(22, utc(row.endedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
            to.setObject(23, row.state() == OrderState.PROPOSED ? null : utc(row.at()), Types.TIMESTAMP_WITH_TIMEZONE);
        });
    }
}
