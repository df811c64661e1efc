package vn.vungxanh.surveillance.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.tracing.NewContact;
import vn.vungxanh.surveillance.tracing.Setting;

/** Thousands of cases and tens of thousands of contacts. The bounds are wide: builds run beside each other. */
@HouseTest
class FollowupCapacityTest {

    private static final Logger log = LoggerFactory.getLogger(FollowupCapacityTest.class);

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clocks clocks;

    @Autowired
    private FollowupQueries queries;

    @Autowired
    private CaseBoards boards;

    @Test
    void aProvinceInTheWorstWeeksIsCountedWhileOneWaits() {
        var quarter = Quarter.of(house);
        quarter.staff.scope("03199", Role.UNIT_OFFICER);
        quarter.run("11", scope -> fill(quarter, 5_000, 10));
        var filter = new ClockFilter(
                quarter.disease,
                quarter.unit("11"),
                Vietnam.dayOf(quarter.now).minusDays(60),
                quarter.now,
                ClockFilter.By.UNIT);
        var list =
                new FollowFilter(quarter.unit("11"), FollowFilter.Show.DUE, null, null, null, quarter.now, null, null);

        var rows = timed("clocks of 5,000 cases and 50,000 F1", () -> quarter.as("11", s -> clocks.rows(s, filter)));
        timed("tiles of 50,000 contacts", () -> quarter.as("11", scope -> queries.counts(scope, list)));
        timed("first page of 50,000 contacts", () -> quarter.as("11", scope -> queries.list(scope, list, 1, 50)));
        timed("boards of 5,000 cases", () -> quarter.as("11", s -> boards.open(s, quarter.unit("11"), 1, 20)));
        timed("work by tracer", () -> quarter.as("11", scope -> boards.loads(scope, quarter.unit("11"))));

        assertThat(rows.get(0).figures().get(0).all()).isEqualTo(5_001);
        assertThat(rows.get(0).figures().get(5).all()).isEqualTo(50_000);
    }

    @Test
    void anImportOfThousandsOpensAndHandsOutWithoutAStatementForEach() {
        var quarter = Quarter.of(house);
        quarter.staff.scope("03199", Role.UNIT_OFFICER);
        var many = new ArrayList<NewContact>();
        for (var i = 0; i < 10_000; i++) {
            many.add(quarter.contact(
                    quarter.patient,
                    UUID.randomUUID(),
                    "03199",
                    Setting.MARKET,
                    quarter.now.minus(Duration.ofDays(1))));
        }
        timed("10,000 contacts declared, opened and handed out", () -> {
            quarter.declare(many);
            return true;
        });
        var openings = house.getBean(Openings.class);
        var exposures = quarter.as(
                "11",
                scope -> sql.sql("select id from tracing.published_exposures where index_case_id = :case")
                        .param("case", quarter.caseId)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
        timed(
                "the same news again",
                () -> quarter.as("11", scope -> {
                    openings.declared(quarter.disease, exposures);
                    return true;
                }));
    }

    private void fill(Quarter quarter, int cases, int contactsEach) {
        sql.sql("""
                with k as (
                    insert into cases.cases (id, person_id, disease, unit_id, local_code, classification, definition, onset_on,
                        sampled_on, confirmed_at, reported_at, entered_at, source)
                    select gen_random_uuid(), gen_random_uuid(), :disease,
                        case when i % 3 = 0 then :a else :b end, 'CAP-' || :disease || '-' || i, 'CONFIRMED', 'tt54-2015',
                        case when i % 4 > 0 then (t.at - interval '4 days')::date end, (t.at - interval '1 day')::date, t.at,
                        t.at - interval '1 day', t.at, 'UNKNOWN'
                    from generate_series(1, :cases) i
                    cross join lateral (select :now::timestamptz - make_interval(hours => 24 + i % 1200) as at) t
                    returning id, unit_id, confirmed_at)
                insert into followup.contacts (id, disease, person_id, unit_id, case_id, level, risk, exposed_on,
                    identified_at, rule, days, count_from, ends_on, reached_at, last_reached_on)
                select gen_random_uuid(), :disease, gen_random_uuid(), k.unit_id, k.id, 1, 1 + j % 2,
                    k.confirmed_at::date, k.confirmed_at, 'any-2026-1', 60, 'EXPOSURE', k.confirmed_at::date + 60,
                    case when j % 5 > 0 then k.confirmed_at + make_interval(hours => j) end,
                    case when j % 5 > 0 then k.confirmed_at::date end
                from k cross join generate_series(1, :each) j
                """)
                .param("disease", quarter.disease)
                .param("a", quarter.unit("03199").value())
                .param("b", quarter.unit("03127").value())
                .param("cases", cases)
                .param("each", contactsEach)
                .param("now", quarter.now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The first run: nothing was warm. */
    private static <T> T timed(String what, Supplier<T> work) {
        var first = System.nanoTime();
        var answer = work.get();
        var took = Duration.ofNanos(System.nanoTime() - first);
        log.info("{}: {} ms", what, took.toMillis());
        assertThat(took).as(what).isLessThan(Duration.ofSeconds(30));
        return answer;
    }
}
