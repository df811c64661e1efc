package vn.vungxanh.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.VungXanh;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;

/** What the map of the province asks for, with 10,000 cases on it: time and bytes of each part, the first time and again. */
public final class MapBench {

    private static final int CASES = Integer.getInteger("cases", 10_000);
    private static final int AGAIN = 20;
    private static final String WORDS = "?unit=11&parts=communes&asOf=2021-05-24T06:00";

    private final WebServerApplicationContext house;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private MapBench(WebServerApplicationContext house) {
        this.house = house;
    }

    public static void main(String... args) throws Exception {
        var home = Files.createTempDirectory("vungxanh-map-bench");
        var house = (WebServerApplicationContext) SpringApplication.run(
                VungXanh.class,
                "--spring.profiles.active=demonstration",
                "--server.port=" + Integer.getInteger("port", 0),
                "--vungxanh.home=" + home);
        var bench = new MapBench(house);
        bench.signIn();
        for (var detail : new int[] {0, 1, 2}) {
            bench.measure("shapes, detail " + detail, "/map/ground.geojson" + WORDS + "&detail=" + detail);
        }
        bench.outbreak();
        bench.measure("page", "/map" + WORDS);
        bench.measure("counts of all days", "/map/data" + WORDS);
        bench.measure("positivity of all days", "/map/data" + WORDS + "&measure=positivity");
        bench.measure("F1 of all days", "/map/data" + WORDS + "&measure=contacts");
        for (var layer : new String[] {"isolation", "homes", "contacts", "hospitals", "outbreaks"}) {
            bench.measure("layer " + layer, "/map/layers/" + layer + ".geojson" + WORDS);
        }
        bench.measure("points of " + CASES + " cases and more", "/map/layers/cases.geojson" + WORDS);
        if (Integer.getInteger("port") == null) {
            SpringApplication.exit(house);
            System.exit(0);
        }
        System.out.println("ready");
    }

    /** Persons do not matter to the map: each case is somebody who is registered already. */
    private void outbreak() {
        var units = house.getBean(Units.class);
        var province = units.byCode("11", java.time.LocalDate.of(2021, 5, 24)).orElseThrow();
        ActingAs.run(Scope.ofProgram(province.id(), units), () -> house.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> house.getBean(JdbcClient.class)
                        .sql("""
                                insert into cases.cases (id, person_id, disease, unit_id, local_code, classification, definition,
                                       confirmed_at, reported_at, entered_at, source)
                                select gen_random_uuid(), p.id, 'COVID-19', u.id, 'B-' || n, 'CONFIRMED', 'd',
                                       t.at, t.at, t.at, 'COMMUNITY'
                                  from generate_series(1, :cases) n
                                  join lateral (select timestamptz '2021-05-07 07:00+07' + (n % 400) * interval '1 hour' as at) t on true
                                  join (select id, row_number() over (order by id) as k from adminunits.units
                                         where level = 'commune' and id between :from and :to) u on u.k = 1 + n * 7919 % 129
                                  cross join (select id from people.persons limit 1) p
                                """)
                        .param("cases", CASES)
                        .param("from", province.id().value())
                        .param("to", province.lastId())
                        .update()));
    }

    private void measure(String what, String path) throws Exception {
        var first = System.nanoTime();
        var answer = get(path);
        first = System.nanoTime() - first;
        var again = new long[AGAIN];
        for (var n = 0; n < AGAIN; n++) {
            var start = System.nanoTime();
            get(path);
            again[n] = System.nanoTime() - start;
        }
        Arrays.sort(again);
        System.out.printf(
                "%-40s %d  %8d bytes  first %7.1f ms  again p50 %6.1f ms  p95 %6.1f ms%n",
                what,
                answer.statusCode(),
                answer.body().length,
                first / 1e6,
                again[AGAIN / 2] / 1e6,
                again[AGAIN - 2] / 1e6);
    }

    private void signIn() throws Exception {
        var page = new String(get("/login").body(), StandardCharsets.UTF_8);
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no token on the sign-in page");
        }
        var form = "login=bcd&password=vungxanh-demo&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        client.send(
                HttpRequest.newBuilder(address("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    /** As it comes over the wire: packed. */
    private HttpResponse<byte[]> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(address(path)).header("Accept-Encoding", "gzip").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + house.getWebServer().getPort() + path);
    }
}
