package vn.vungxanh.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.VungXanh;

/** A line list of 100,000 new cases as XLSX through the API: checked and stored, then the same file once more. */
public final class ImportBench {


    private static final int ROWS = Integer.getInteger("rows", 100_000);
    private static final String[] COMMUNES = {"Si Pa Phìn", "Nà Hỳ", "Chà Nưa", "Phìn Hồ", "Nà Khoa"};
    private static final String[] FAMILIES = {"Giàng", "Vừ", "Thào", "Sùng", "Lò", "Quàng", "Tòng"};
    private static final String SENDER = "Basic "
            + Base64.getEncoder().encodeToString("cdc:vungxanh-demo".getBytes(StandardCharsets.UTF_8));

    private final String address;
    private final Path home;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    private ImportBench(int port, Path home) {
        this.address = "http://localhost:" + port;
        this.home = home;
    }

    public static void main(String... args) throws Exception {
        var home = Files.createTempDirectory("vungxanh-bench");
        var house = (WebServerApplicationContext) SpringApplication.run(
                VungXanh.class,
                "--spring.profiles.active=demonstration",
                "--server.port=0",
                "--vungxanh.home=" + home);
        try {
            var bench = new ImportBench(house.getWebServer().getPort(), home);
            var file = lineList();
            bench.measure("first", file);
            bench.measure("same file again", file);
        } finally {
            SpringApplication.exit(house);
        }
        System.exit(0);
    }

    private void measure(String what, byte[] file) throws Exception {
        var wall = System.nanoTime();
        var program = programCpu();
        var database = databaseCpu();
        var job = stored(file);
        var seconds = (System.nanoTime() - wall) / 1e9;
        System.out.printf(
                "%s: %d rows = %d created + %d updated + %d duplicate + %d rejected in %.1f s, %.0f rows/s, "
                        + "CPU a row: program %.2f ms, database %.2f ms; heap at most %d MB%n",
                what,
                job.get("rows").asLong(),
                job.get("created").asLong(),
                job.get("updated").asLong(),
                job.get("duplicate").asLong(),
                job.get("rejected").asLong(),
                seconds,
                ROWS / seconds,
                (programCpu() - program) / 1e6 / ROWS,
                (databaseCpu() - database) / 1e6 / ROWS,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private JsonNode stored(byte[] file) throws IOException, InterruptedException {
        var boundary = "vungxanh";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\ncases\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ca.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var sent = client.send(
                request("/api/v1/imports")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var location = URI.create(sent.headers().firstValue("Location").orElseThrow(() -> new IOException(sent.body())))
                .getPath();
        return ImportEnd.of(client, request(location).build(), json);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", SENDER);
    }

    private static byte[] lineList() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "bench", "1.0")) {
            var sheet = book.newWorksheet("Ca bệnh");
            var headings = List.of(
                    "Mã", "Họ và tên", "Giới", "Năm sinh", "Xã", "Huyện", "Phân loại", "Ngày khởi phát", "Ngày khẳng định", "Ngày báo cáo");
            for (var i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
            }
            for (var row = 1; row <= ROWS; row++) {
                var onset = LocalDate.of(2021, 5, 1).plusDays(row % 18);
                sheet.value(row, 0, "BENCH-" + row);
                sheet.value(row, 1, FAMILIES[row % FAMILIES.length] + " Thử " + letters(row));
                sheet.value(row, 2, row % 2 == 0 ? "Nam" : "Nữ");
                sheet.value(row, 3, 1930 + row % 88);
                sheet.value(row, 4, COMMUNES[row % COMMUNES.length]);
                sheet.value(row, 5, "Nậm Pồ");
                sheet.value(row, 6, "Xác định");
                sheet.value(row, 7, onset);
                sheet.style(row, 7).format("dd/mm/yyyy").set();
                sheet.value(row, 8, onset.plusDays(2));
                sheet.style(row, 8).format("dd/mm/yyyy").set();
                sheet.value(row, 9, onset.plusDays(3));
                sheet.style(row, 9).format("dd/mm/yyyy").set();
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
        return file.toByteArray();
    }

    /** A given name of its own for each row, in letters only: a digit in a name is a mistake. */
    private static String letters(int number) {
        var name = new StringBuilder();
        for (var rest = number; rest > 0; rest /= 26) {
            name.append((char) ('a' + rest % 26));
        }
        return name.toString();
    }

    private static long programCpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** The server's processes, those that ended too, in nanoseconds at 100 ticks a second. */
    private long databaseCpu() throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes.filter(this::isOurServer).mapToLong(ImportBench::ticks).sum() * 10_000_000L;
        }
    }

    private boolean isOurServer(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("exe")).startsWith(home);
        } catch (IOException e) {
            return false;
        }
    }

    private static long ticks(Path process) {
        try {
            var text = Files.readString(process.resolve("stat"));
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
