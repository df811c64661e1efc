package vn.vungxanh.bench;

import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.VungXanh;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.risk.LevelKeeping;
import vn.vungxanh.insight.risk.RiskQueries;
import vn.vungxanh.insight.risk.RiskRegimes;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;

/**
 * All units of the demonstration province after one more case, under all regulations of the day: gathered, judged, compared
 * with what was written down, and the difference written. Three ways in one run: the facts gathered for each regulation
 * (without writing), once for all, and again for the unit of the case only.
 */
public final class RiskBench {

    private static final int AGAIN = Integer.getInteger("again", 40);
    private static final int CASES = Integer.getInteger("cases", 10_000);

    private final ConfigurableApplicationContext house;
    private final Scope scope;

    private RiskBench(ConfigurableApplicationContext house, Scope scope) {
        this.house = house;
        this.scope = scope;
    }

    public static void main(String... args) throws Exception {
        var home = Files.createTempDirectory("vungxanh-risk-bench");
        var house = SpringApplication.run(
                VungXanh.class,
                "--spring.profiles.active=demonstration",
                "--server.port=0",
                "--vungxanh.home=" + home);
        var units = house.getBean(Units.class);
        var province = units.byCode("11", LocalDate.of(2021, 5, 24)).orElseThrow();
        var scope = Scope.ofProgram(province.id(), units);
        var bench = new RiskBench(house, scope);
        ActingAs.run(scope, () -> {
            bench.all("the demonstration");
            bench.cases(CASES);
            bench.all("with " + CASES + " cases more");
        });
        SpringApplication.exit(house);
        System.exit(0);
    }

    private void all(String what) {
        var keeping = house.getBean(LevelKeeping.class);
        var risk = house.getBean(RiskQueries.class);
        var clock = house.getBean(Clock.class);
        var regimes = house.getBean(RiskRegimes.class).on(Vietnam.dayOf(clock.instant()));
        System.out.printf("%s, %d regulations%n", what, regimes.size());
        measure("  for each regulation", unit -> {
            for (var regime : regimes) {
                risk.judge(scope, scope.home(), Disease.COVID_19, regime, clock.instant());
            }
        });
        measure(
                "  once for all",
                unit -> keeping.keep(scope, scope.home(), Disease.COVID_19, clock.instant()));
        measure(
                "  after the news of one unit",
                unit -> keeping.keepChanged(
                        scope, scope.home(), Disease.COVID_19, List.of(unit), clock.instant()));
    }

    private void measure(String what, IntConsumer deed) {
        var times = new long[AGAIN];
        for (var n = -AGAIN; n < AGAIN; n++) {
            var unit = cases(1);
            var start = System.nanoTime();
            deed.accept(unit);
            if (n >= 0) {
                times[n] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "%-30s p50 %6.1f ms  p95 %6.1f ms  most %6.1f ms%n",
                what, times[AGAIN / 2] / 1e6, times[AGAIN * 95 / 100] / 1e6, times[AGAIN - 1] / 1e6);
    }

    /** @return the unit of one of them */
    private int cases(int number) {
        var sql = house.getBean(JdbcClient.class);
        return house.getBean(TransactionTemplate.class).execute(status -> sql.sql("""
                        with fresh as (
                            insert into cases.cases (id, person_id, disease, unit_id, local_code, classification, definition,
                                   confirmed_at, reported_at, entered_at, source)
                            select gen_random_uuid(), p.id, 'COVID-19', u.id, 'R-' || gen_random_uuid(), 'CONFIRMED', 'd',
                                   t.at, t.at, t.at, (array['COMMUNITY', 'CONTACT', 'QUARANTINE'])[1 + n % 3]
                              from generate_series(1, :cases) n
                              join lateral (select timestamptz '2021-05-07 07:00+07' + (n % 400) * interval '1 hour' as at) t
                                on true
                              join (select id, row_number() over (order by id) as k from adminunits.units
                                     where level = 'commune' and id between :from and :to) u
                                on u.k = 1 + n * 7919 % 129
                              join (select id, row_number() over (order by id) as k, count(*) over () as people
                                      from people.persons) p on p.k = 1 + n % p.people
                            returning unit_id)
                        select max(unit_id) from fresh
                        """)
                .param("cases", number)
                .param("from", scope.from())
                .param("to", scope.to())
                .query((row, n) -> row.getInt(1))
                .single());
    }
}
