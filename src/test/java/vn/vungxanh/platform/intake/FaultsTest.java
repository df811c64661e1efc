package vn.vungxanh.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.vungxanh.support.kills.ProgramUnderFire;

/** The program as it is started, when its database goes away and when it is asked to stop. */
@TestMethodOrder(OrderAnnotation.class)
class FaultsTest {

    private static final int TOGETHER = 150;
    private static final int PLACES = 20;
    private static final String GO_ON = "HTTP/1.1 100 \r\n\r\n";

    @TempDir
    private static Path home;

    private static ProgramUnderFire program;

    @BeforeAll
    static void started() throws Exception {
        program = ProgramUnderFire.start(
                home, List.of("--vungxanh.intake.concurrent=" + PLACES, "--server.tomcat.connection-timeout=4s"));
    }

    @AfterAll
    static void ended() throws Exception {
        program.close();
    }

    @Test
    @Order(1)
    void withoutItsDatabaseItSaysSoToAllAndComesBack() throws Exception {
        var settings = home.resolve("postgres/data/postgresql.conf");
        var away = settings.resolveSibling("postgresql.away");
        Files.move(settings, away); // keeps it from being started again
        program.stopDatabaseAtOnce();
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (var n = 0; n < TOGETHER; n++) {
            answers.add(program.client()
                    .sendAsync(
                            n % 2 == 0 ? page("/access/first/nobody") : signedIn("/api/v1/me"),
                            HttpResponse.BodyHandlers.ofString()));
        }
        var statuses = answers.stream().map(CompletableFuture::join).toList();
        Files.move(away, settings);

        assertThat(statuses).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        });
        assertThat(statuses.get(0).body()).contains("<h2>Tạm thời chưa lưu hoặc đọc được dữ liệu</h2>");
        assertThat(statuses.get(1).headers().firstValue("Content-Type")).hasValue("application/problem+json");

        program.awaitAnswers();
        assertThat(program.client()
                        .send(signedIn("/api/v1/me"), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    /** As many as there are places never finish their sentence: the public has none left, the staff does not feel it. */
    @Test
    @Order(2)
    void whoSendsSlowlyTakesPlacesOfThePublicOnly() throws Exception {
        var slow = new ArrayList<Socket>();
        for (var n = 0; n < PLACES; n++) {
            slow.add(halfOf("POST /api/v1/declarations", "application/json", "{\"id\":", 400));
        }
        var refused = program.client().send(page("/open"), HttpResponse.BodyHandlers.ofString());
        var staff = program.client().send(page("/login"), HttpResponse.BodyHandlers.ofString());
        assertThat(firstLine(slow.get(0).getInputStream())).contains(" 408");
        for (var socket : slow) {
            socket.close();
        }

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(staff.statusCode()).isEqualTo(200);
    }

    /** Half of each request is there when the program is asked to stop, the other half comes afterwards. */
    @Test
    @Order(3)
    void whatIsInFlightWhenItIsAskedToStopIsAnswered() throws Exception {
        var half = new ArrayList<Socket>();
        for (var n = 0; n < 50; n++) {
            half.add(halfOf("POST /login", "application/x-www-form-urlencoded", "login=nobody&pass", 40));
        }
        program.terminate();
        program.awaitSaid("Commencing graceful shutdown");

        for (var socket : half) {
            socket.getOutputStream()
                    .write("word=01234567890123456789".substring(0, 23).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
        for (var socket : half) {
            assertThat(firstLine(socket.getInputStream()))
                    .startsWith("HTTP/1.1 ")
                    .doesNotContain(" 5");
            socket.close();
        }
        assertThat(program.endedWithin(Duration.ofSeconds(30))).isTrue();
    }

    /** Sent when a thread reads it: that thread has told the sender to go on. */
    private static Socket halfOf(String what, String kind, String begin, int length) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), program.port());
        socket.setSoTimeout(30_000);
        var out = socket.getOutputStream();
        out.write(("""
                %s HTTP/1.1\r
                Host: localhost\r
                Content-Type: %s\r
                Content-Length: %d\r
                Expect: 100-continue\r
                Connection: close\r
                \r
                """.formatted(what, kind, length)).getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(socket.getInputStream().readNBytes(GO_ON.length()), StandardCharsets.US_ASCII))
                .isEqualTo(GO_ON);
        out.write(begin.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String firstLine(InputStream answer) throws IOException {
        return new String(answer.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
    }

    private static HttpRequest page(String path) {
        return HttpRequest.newBuilder(program.address(path)).build();
    }

    private static HttpRequest signedIn(String path) {
        return HttpRequest.newBuilder(program.address(path))
                .header("Authorization", "Basic bm9ib2R5Om5vYm9keQ==")
                .build();
    }
}
