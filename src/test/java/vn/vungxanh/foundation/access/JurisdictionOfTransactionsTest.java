package vn.vungxanh.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.platform.storage.HouseDatabase;
import vn.vungxanh.support.HouseTest;

/** The policy that every table about people has, on a table of the test. */
@HouseTest
class JurisdictionOfTransactionsTest {

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationContext house;

    HouseStaff staff;

    @BeforeAll
    static void probe(@Autowired ApplicationContext migrated) throws SQLException {
        asOwner("""
                drop schema if exists probe cascade;
                create schema probe;
                grant usage on schema probe to vungxanh_app;
                create table probe.persons (code text primary key, unit_id int not null);
                create index on probe.persons (unit_id);
                grant select, insert, update on probe.persons to vungxanh_app;
                alter table probe.persons enable row level security;
                alter table probe.persons force row level security;
                create policy jurisdiction on probe.persons using (
                    unit_id between access.scope_from() and access.scope_to() and (select access.scope()) @> unit_id);
                """);
    }

    @AfterAll
    static void gone() throws SQLException {
        asOwner("drop schema probe cascade");
    }

    @BeforeEach
    void people() {
        staff = HouseStaff.of(house);
        for (var code : List.of("11", "103", "03199", "01")) {
            var scope = staff.scope(code, Role.UNIT_OFFICER);
            ActingAs.run(
                    scope,
                    () -> transactions.executeWithoutResult(
                            status -> sql.sql("insert into probe.persons values (:code, :unit) on conflict do nothing")
                                    .param("code", code)
                                    .param("unit", scope.home().value())
                                    .update()));
        }
    }

    @Test
    void everybodySeesTheOwnUnitAndAllBelow() {
        assertThat(seenFrom("11")).containsExactlyInAnyOrder("11", "103", "03199");
        assertThat(seenFrom("103")).containsExactlyInAnyOrder("103", "03199");
        assertThat(seenFrom("03199")).containsExactly("03199");
        assertThat(seenFrom("01")).containsExactly("01");
    }

    @Test
    void nobodySeesNothing() {
        assertThat(transactions.<List<String>>execute(status -> seen())).isEmpty();
        assertThat(seen()).isEmpty();
    }

    @Test
    void aPooledConnectionRemembersNobody() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var strangers = IntStream.range(0, 80)
                    .mapToObj(i -> threads.submit(() -> {
                        seenFrom(i % 2 == 0 ? "11" : "103");
                        return seen().size();
                    }))
                    .toList();
            for (var stranger : strangers) {
                assertThat(stranger.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nobodyWritesWhereHeMayNotLook() {
        var scope = staff.scope("03199", Role.UNIT_OFFICER);
        var elsewhere = staff.unit("01").value();

        var changed = ActingAs.call(
                scope,
                () -> transactions.<Integer>execute(
                        status -> sql.sql("update probe.persons set code = code || '!' where unit_id = :unit")
                                .param("unit", elsewhere)
                                .update()));

        assertThat(changed).isZero();
    }

    @Test
    void thePolicyUsesTheIndex() {
        var plan = ActingAs.call(
                staff.scope("03199", Role.UNIT_OFFICER),
                () -> transactions.<String>execute(status -> {
                    sql.sql("set local enable_seqscan = off").update();
                    return String.join(
                            "\n",
                            sql.sql("explain select code from probe.persons")
                                    .query(String.class)
                                    .list());
                }));

        assertThat(plan).contains("Index Cond").contains("app.scope_from");
    }

    private List<String> seenFrom(String unitCode) {
        return ActingAs.call(
                staff.scope(unitCode, Role.UNIT_OFFICER), () -> transactions.<List<String>>execute(status -> seen()));
    }

    private List<String> seen() {
        return sql.sql("select code from probe.persons").query(String.class).list();
    }

    private static void asOwner(String statements) throws SQLException {
        try (var connection = HouseDatabase.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
