package vn.vungxanh.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.support.HouseTest;

@HouseTest
class OpenGateTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Refusal refusal;

    @Test
    void whoComesWhenAllPlacesAreTakenIsRefusedAtOnceAndNotLater() throws Exception {
        var gate = new OpenGate(limits(1, 1), refusal).filter();
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var first = new MockHttpServletResponse();
        var running = CompletableFuture.runAsync(() -> unchecked(() -> gate.doFilter(request(), first, (in, out) -> {
            inside.countDown();
            unchecked(leave::await);
            out.getWriter().write("done");
        })));
        inside.await();

        var second = new MockHttpServletResponse();
        gate.doFilter(request(), second, (in, out) -> out.getWriter().write("done"));
        leave.countDown();
        running.join();
        var third = new MockHttpServletResponse();
        gate.doFilter(request(), third, (in, out) -> out.getWriter().write("done"));

        assertThat(second.getStatus()).isEqualTo(503);
        assertThat(second.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
        assertThat(second.getContentType()).startsWith("application/problem+json");
        assertThat(first.getContentAsString()).isEqualTo("done");
        assertThat(third.getContentAsString()).isEqualTo("done");
    }

    @Test
    void aPlaceIsFreeAgainWhenTheWorkFails() throws Exception {
        var gate = new OpenGate(limits(1, 1), refusal).filter();
        for (var n = 0; n < 3; n++) {
            var answer = new MockHttpServletResponse();
            try {
                gate.doFilter(request(), answer, (in, out) -> {
                    throw new IllegalStateException("broken");
                });
            } catch (IllegalStateException expected) {
                assertThat(answer.getStatus()).isEqualTo(200);
            }
        }
        var answer = new MockHttpServletResponse();
        gate.doFilter(request(), answer, (in, out) -> out.getWriter().write("done"));
        assertThat(answer.getContentAsString()).isEqualTo("done");
    }

    @Test
    void oneAddressIsSlowedDownWhateverItClaimsAndOthersAreNot() throws Exception {
        var answers = new ArrayList<MockHttpServletResponse>();
        for (var n = 0; n < 600; n++) {
            answers.add(from("203.0.113.7", "198.51.100." + n % 250));
        }
        assertThat(answers.get(0).getStatus()).isEqualTo(200);
        assertThat(answers)
                .extracting(MockHttpServletResponse::getStatus)
                .contains(429)
                .containsOnly(200, 429);
        var refused = answers.stream()
                .filter(each -> each.getStatus() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader(HttpHeaders.RETRY_AFTER))))
                .isPositive();
        assertThat(refused.getContentAsString()).contains("<h1>");
        assertThat(refused.getHeader("Content-Security-Policy")).isNotNull();
        assertThat(from("203.0.113.8", "203.0.113.7").getStatus()).isEqualTo(200);
    }

    @Test
    void aBodyBeyondTheBoundIsNotRead() throws Exception {
        assertThat(mvc.perform(post("/open").content(new byte[65_537]))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(413);
    }

    @Test
    void aBodyOfUnknownLengthIsNotRead() throws Exception {
        var request = request();
        request.setContent(null);
        request.addHeader("Transfer-Encoding", "chunked");
        var answer = new MockHttpServletResponse();
        new OpenGate(limits(1, 1), refusal).filter().doFilter(request, answer, (in, out) -> {});
        assertThat(answer.getStatus()).isEqualTo(411);
    }

    private MockHttpServletResponse from(String address, String claimed) throws Exception {
        return mvc.perform(get("/open").header("X-Forwarded-For", claimed).with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }))
                .andReturn()
                .getResponse();
    }

    @Test
    void whoWaitsForTheDiskLetsTheNextOneBegin() throws Exception {
        var gate = new OpenGate(limits(2, 1), refusal).filter();
        var waiting = new CountDownLatch(1);
        var written = new CountDownLatch(1);
        var first = new MockHttpServletResponse();
        var running = CompletableFuture.runAsync(() -> unchecked(() -> gate.doFilter(request(), first, (in, out) -> {
            Turns.endHere();
            waiting.countDown();
            unchecked(written::await);
            out.getWriter().write("done");
        })));
        waiting.await();

        var second = new MockHttpServletResponse();
        gate.doFilter(request(), second, (in, out) -> out.getWriter().write("done"));
        written.countDown();
        running.join();

        assertThat(second.getContentAsString()).isEqualTo("done");
        assertThat(first.getContentAsString()).isEqualTo("done");
    }

    @Test
    void whoHasAPlaceAndGetsNoTurnIsRefused() throws Exception {
        var gate = new OpenGate(limits(2, 1), refusal).filter();
        var second = new MockHttpServletResponse();

        gate.doFilter(
                request(),
                new MockHttpServletResponse(),
                (in, out) -> gate.doFilter(
                        request(), second, (again, never) -> never.getWriter().write("done")));

        assertThat(second.getStatus()).isEqualTo(503);
        assertThat(second.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
    }

    @Test
    void theBodyIsReadBeforeTheTurnAndCanBeReadInIt() throws Exception {
        var gate = new OpenGate(limits(1, 1), refusal).filter();
        var request = request();
        request.setContentType("application/json");
        request.setContent("{\"name\":\"Giàng\"}".getBytes(StandardCharsets.UTF_8));
        var answer = new MockHttpServletResponse();

        gate.doFilter(request, answer, (in, out) -> {
            assertThat(request.getInputStream().available()).isZero();
            out.getOutputStream().write(in.getInputStream().readAllBytes());
        });

        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("{\"name\":\"Giàng\"}");
    }

    private static IntakeLimits limits(int concurrent, int turns) {
        return new IntakeLimits(concurrent, turns, Duration.ZERO, 100, 100, 1_000);
    }

    private static MockHttpServletRequest request() {
        return new MockHttpServletRequest("POST", "/api/v1/anything");
    }

    private interface Step {
        void go() throws Exception;
    }

    private static void unchecked(Step step) {
        try {
            step.go();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
