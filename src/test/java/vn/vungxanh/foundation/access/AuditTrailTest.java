package vn.vungxanh.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.platform.storage.HouseDatabase;
import vn.vungxanh.support.HouseTest;

@HouseTest
class AuditTrailTest {

    private static final String OPENED = "test.audit.opened";

    @Autowired
    AuditTrail audit;

    @Autowired
    AuditQueries queries;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationContext house;

    HouseStaff staff;
    Scope province;

    @BeforeEach
    void staff() {
        staff = HouseStaff.of(house);
        province = staff.scope("11", Role.ADMINISTRATOR);
    }

    /** DHIS2 once lost five of six read audits this way: the trail must hold under concurrent reads. */
    @Test
    void eightThreadsThatReadFiveTimesLeaveFortyRows() throws Exception {
        var subject = UUID.randomUUID();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var work = IntStream.range(0, 8)
                    .mapToObj(thread -> threads.submit(() -> ActingAs.run(province, () -> {
                        for (var i = 0; i < 5; i++) {
                            transactions.executeWithoutResult(status -> audit.saw(province, OPENED, List.of(subject)));
                        }
                    })))
                    .toList();
            for (var each : work) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(count(province, subject)).isEqualTo(40);
    }

    @Test
    void oneReadOfManyIsOneRow() {
        var many = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        saw(province, many);

        assertThat(count(province, many.get(2))).isEqualTo(1);
    }

    @Test
    void theTraceVanishesWithTheTransactionThatItRecords() {
        var subject = UUID.randomUUID();
        ActingAs.run(
                province,
                () -> transactions.executeWithoutResult(status -> {
                    audit.saw(province, OPENED, List.of(subject));
                    status.setRollbackOnly();
                }));

        assertThat(count(province, subject)).isZero();
    }

    @Test
    void withoutATransactionThereIsNoTrace() {
        assertThatThrownBy(() -> audit.saw(province, OPENED, List.of(UUID.randomUUID())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theTrailOfAnotherJurisdictionDoesNotExist() {
        var subject = UUID.randomUUID();
        saw(staff.scope("11", Role.ADMINISTRATOR), List.of(subject));

        assertThat(count(province, subject)).isEqualTo(1);
        assertThat(count(staff.scope("103", Role.DATA_STEWARD), subject)).isZero();
    }

    @Test
    void theProgramCannotChangeATrace() {
        var subject = UUID.randomUUID();
        saw(province, List.of(subject));

        assertThatThrownBy(() ->
                        sql.sql("update access.audit_entries set login = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("delete from access.audit_entries").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void evenTheOwnerOfTheTableIsRefused() throws SQLException {
        try (var connection = HouseDatabase.connectAsOwner();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("truncate access.audit_entries"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private void saw(Scope scope, List<UUID> subjects) {
        ActingAs.run(scope, () -> transactions.executeWithoutResult(status -> audit.saw(scope, OPENED, subjects)));
    }

    private long count(Scope reader, UUID subject) {
        return ActingAs.call(reader, () -> queries.list(reader, new AuditFilter(null, subject, "SAW", null), 1))
                .items()
                .stream()
                .filter(entry -> entry.what().equals(OPENED))
                .count();
    }
}
