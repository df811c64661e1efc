package vn.vungxanh.bench;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.VungXanh;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.SearchKey;

/** Names of a province: LIKE over all of them beside the index of their words, in turns, under row-level security. */
public final class NamesBench {

    private static final int PEOPLE = Integer.getInteger("people", 300_000);
    private static final int TURNS = 7;

    private static final String LIKE = "select count(*) from people.published_persons p where p.name_key like :like";
    private static final String WORDS =
            "select count(*) from people.published_name_words w where w.word >= :key and w.word < :after";

    private final JdbcClient sql;

    private NamesBench(JdbcClient sql) {
        this.sql = sql;
    }

    public static void main(String... args) throws Exception {
        var home = Files.createTempDirectory("vungxanh-bench");
        var house = (WebServerApplicationContext)
                SpringApplication.run(VungXanh.class, "--server.port=0", "--vungxanh.home=" + home);
        try {
            var units = house.getBean(Units.class);
            var province = units.byCode("11", LocalDate.of(2021, 5, 24)).orElseThrow();
            var bench = new NamesBench(house.getBean(JdbcClient.class));
            var transaction = house.getBean(TransactionTemplate.class);
            var scope = Scope.ofProgram(province.id(), units);
            var commune = units.byCode("03199", LocalDate.of(2021, 5, 24)).orElseThrow();
            ActingAs.run(
                    scope,
                    () -> transaction.executeWithoutResult(
                            status -> bench.arrive(commune.id().value())));
            ActingAs.run(scope, () -> transaction.executeWithoutResult(status -> bench.compare()));
        } finally {
            SpringApplication.exit(house);
        }
        System.exit(0);
    }

    private void arrive(int unit) {
        var start = System.nanoTime();
        sql.sql("""
                insert into people.persons (id, full_name, name_key, birth_year, unit_id, created_at)
                select gen_random_uuid(), name, name, 1940 + n % 80, :unit, timestamptz '2021-05-01'
                  from (select n, (array['giang', 'vu', 'thao', 'sung', 'lo', 'quang', 'tong', 'nguyen'])[1 + n % 8] || ' '
                               || (array['a', 'thi', 'van'])[1 + n / 8 % 3] || ' '
                               || translate(to_hex(n / 24), '0123456789', 'ghiklmnopq') as name
                          from generate_series(1, :people) as n) made
                """).param("unit", unit).param("people", PEOPLE).update();
        System.out.printf("%d people with their words written in %.1f s%n", PEOPLE, (System.nanoTime() - start) / 1e9);
    }

    private void compare() {
        System.out.printf("%-24s %10s %10s %10s %8s%n", "median of " + TURNS, "found", "like ms", "words ms", "ratio");
        for (var typed : List.of("giang a gh", "thao", "thi kl", "gggg", "nguyen van iii")) {
            var like = new double[TURNS];
            var words = new double[TURNS];
            long found = 0;
            for (var turn = 0; turn < TURNS; turn++) {
                var start = System.nanoTime();
                sql.sql(LIKE).param("like", "%" + typed + "%").query(Long.class).single();
                like[turn] = (System.nanoTime() - start) / 1e6;
                start = System.nanoTime();
                found = count(typed);
                words[turn] = (System.nanoTime() - start) / 1e6;
            }
            System.out.printf(
                    "%-24s %10d %10.1f %10.1f %7.1fx%n",
                    typed, found, median(like), median(words), median(like) / median(words));
        }
        sql.sql("explain (analyze, buffers) " + WORDS)
                .param("key", "giang a gh")
                .param("after", SearchKey.after("giang a gh"))
                .query(String.class)
                .list()
                .forEach(System.out::println);
    }

    private long count(String typed) {
        return sql.sql(WORDS)
                .param("key", typed)
                .param("after", SearchKey.after(typed))
                .query(Long.class)
                .single();
    }

    private static double median(double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
