package vn.vungxanh.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.VungXanh;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.NewLaboratory;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.testing.NewSpecimen;
import vn.vungxanh.surveillance.testing.SpecimenIntake;

/** 200,000 results in one CSV file through the API of a laboratory, then the same file once more. */
public final class ResultBench {

    private static final int ROWS = Integer.getInteger("rows", 200_000);
    private static final int PEOPLE = 5_000;
    private static final int BATCH = 1_000;
    private static final String SENDER = "Basic "
            + Base64.getEncoder().encodeToString("cdc:vungxanh-demo".getBytes(StandardCharsets.UTF_8));

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final String address;

    private ResultBench(int port) {
        this.address = "http://localhost:" + port;
    }

    public static void main(String... args) throws Exception {
        var home = Files.createTempDirectory("vungxanh-bench");
        var house = (WebServerApplicationContext) SpringApplication.run(
                VungXanh.class, "--spring.profiles.active=demonstration", "--server.port=0", "--vungxanh.home=" + home);
        try {
            var lab = prepare(house);
            var bench = new ResultBench(house.getWebServer().getPort());
            bench.measure("first", lab);
            bench.measure("same file again", lab);
        } finally {
            SpringApplication.exit(house);
        }
        System.exit(0);
    }

    private static LaboratoryId prepare(WebServerApplicationContext house) {
        var units = house.getBean(Units.class);
        var day = LocalDate.of(2021, 5, 24);
        var commune = units.byCode("03199", day).orElseThrow().id();
        var scope = Scope.ofProgram(units.byCode("11", day).orElseThrow().id(), units);
        return ActingAs.call(scope, () -> {
            var lab = house.getBean(Laboratories.class)
                    .add(
                            scope,
                            new NewLaboratory(
                                    "BENCH", "CDC", scope.home(), false, 1_000, 1_500, 10_000, 550, Set.of(TestKind.values()), true));
            var newcomers = new ArrayList<NewPerson>();
            for (var n = 1; n <= PEOPLE; n++) {
                newcomers.add(NewPerson.named("Lò Thử " + letters(n), commune));
            }
            var people = house.getBean(PeopleRegister.class).registerAll(scope, newcomers);
            var taken = house.getBean(Clock.class).instant().minus(Duration.ofDays(2));
            for (var from = 0; from < ROWS; from += BATCH) {
                var tubes = new ArrayList<NewSpecimen>();
                for (var n = from; n < Math.min(ROWS, from + BATCH); n++) {
                    var inside = List.of(
                            new NewSpecimen.Sampled(people.get(n % PEOPLE).person(), commune));
                    tubes.add(NewSpecimen.taken(code(n), commune, TestKind.PCR_SCREENING, Purpose.MASS_SCREENING, taken, inside)
                            .receivedBy(lab));
                }
                house.getBean(SpecimenIntake.class).takeAll(scope, tubes);
            }
            return lab;
        });
    }

    private void measure(String what, LaboratoryId lab) throws Exception {
        var file = new StringBuilder("Mã ống;Kết quả;Ct;Thời điểm có kết quả\n");
        for (var n = 0; n < ROWS; n++) {
            file.append(code(n))
                    .append(n % 500 == 0 ? ";Dương tính;24,5" : ";Âm tính;")
                    .append(";23/05/2021 21:")
                    .append(10 + n % 50)
                    .append('\n');
        }
        var wall = System.nanoTime();
        var job = stored(file.toString().getBytes(StandardCharsets.UTF_8), lab);
        var seconds = (System.nanoTime() - wall) / 1e9;
        System.out.printf(
                "%s: %d rows = %d created + %d updated + %d duplicate + %d rejected in %.1f s, %.0f rows/s%n",
                what,
                job.get("rows").asLong(),
                job.get("created").asLong(),
                job.get("updated").asLong(),
                job.get("duplicate").asLong(),
                job.get("rejected").asLong(),
                seconds,
                ROWS / seconds);
    }

    private JsonNode stored(byte[] file, LaboratoryId lab) throws IOException, InterruptedException {
        var boundary = "vungxanh";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"may.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var sent = client.send(
                request("/api/v1/labs/" + lab + "/results:import")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var location = sent.headers().firstValue("Location").orElseThrow(() -> new IOException(sent.body()));
        return ImportEnd.of(client, request(location).build(), json);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", SENDER);
    }

    private static String code(int number) {
        return String.format("BEN%07d", number);
    }

    private static String letters(int number) {
        var name = new StringBuilder();
        for (var rest = number; rest > 0; rest /= 26) {
            name.append((char) ('a' + rest % 26));
        }
        return name.toString();
    }
}
