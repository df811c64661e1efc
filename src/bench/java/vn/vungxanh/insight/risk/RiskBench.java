package vn.vungxanh.insight.risk;

import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.VungXanh;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.cases.Disease;

/** All units of the demonstration province after one more case: gathered, judged, compared and written down. */
public final class RiskBench {

    private static final int AGAIN = 40;
    private static final int CASES = Integer.getInteger("cases", 10_000);

    private RiskBench() {}

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
        ActingAs.run(scope, () -> {
            measure(house, scope, "the demonstration");
            cases(house, scope, CASES);
            measure(house, scope, "with " + CASES + " cases more");
        });
        SpringApplication.exit(house);
        System.exit(0);
    }

    private static void measure(ConfigurableApplicationContext house, Scope scope, String what) {
        var keeping = house.getBean(LevelKeeping.class);
        var clock = house.getBean(Clock.class);
        for (var n = 0; n < AGAIN; n++) {
            keeping.keep(scope, scope.home(), Disease.COVID_19, clock.instant());
        }
        var times = new long[AGAIN];
        for (var n = 0; n < AGAIN; n++) {
            cases(house, scope, 1);
            var start = System.nanoTime();
            keeping.keep(scope, scope.home(), Disease.COVID_19, clock.instant());
            times[n] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(
                "%-30s two regulations p50 %6.1f ms  p95 %6.1f ms  most %6.1f ms%n",
                what,
                times[AGAIN / 2] / 1e6,
                times[AGAIN - 2] / 1e6,
                times[AGAIN - 1] / 1e6);
    }

    private static void cases(ConfigurableApplicationContext house, Scope scope, int number) {
        house.getBean(TransactionTemplate.class).executeWithoutResult(status -> house.getBean(JdbcClient.class)
                .sql("""
                        insert into cases.cases (id, person_id, disease, unit_id, local_code, classification, definition,
                               confirmed_at, reported_at, entered_at, source)
                        select gen_random_uuid(), p.id, 'COVID-19', u.id, 'R-' || gen_random_uuid(), 'CONFIRMED', 'd',
                               t.at, t.at, t.at, (array['COMMUNITY', 'CONTACT', 'QUARANTINE'])[1 + n % 3]
                          from generate_series(1, :cases) n
                          join lateral (select timestamptz '2021-05-07 07:00+07' + (n % 400) * interval '1 hour' as at) t on true
                          join (select id, row_number() over (order by id) as k from adminunits.units
                                 where level = 'commune' and id between :from and :to) u on u.k = 1 + n * 7919 % 129
                          join (select id, row_number() over (order by id) as k, count(*) over () as people
                                  from people.persons) p on p.k = 1 + n % p.people
                        """)
                .param("cases", number)
                .param("from", scope.from())
                .param("to", scope.to())
                .update());
    }
}
