package vn.vungxanh.insight.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

/** Whatever is sent to a method: an answer without NaN, or a problem in both languages that says what to do. Never a fault. */
@HouseTest
class BadSeriesTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc mvc;

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({
        "vn.vungxanh.insight.analytics.BadSeries#questions",
        "vn.vungxanh.insight.analytics.BadQuestions#others"
    })
    void isAnsweredOrRefusedInWordsButNeverAFault(String method, String what, String question, boolean refused)
            throws Exception {
        var vietnamese = ask(method, question, "vi");
        var status = vietnamese.getStatus();
        var body = vietnamese.getContentAsString(StandardCharsets.UTF_8);

        assertThat(body).doesNotContain("NaN", "Infinity");
        if (refused) {
            assertThat(status).as(body).isBetween(400, 499);
        }
        if (status != 200) {
            assertThat(status).as(body).isIn(400, 422);
            assertThat(vietnamese.getContentType()).startsWith("application/problem+json");
            var english = ask(method, question, "en").getContentAsString(StandardCharsets.UTF_8);
            assertThat(detail(body)).isNotBlank().isNotEqualTo(detail(english)).matches("(?s).*[.!?:…].*");
            assertThat(detail(english)).isNotBlank().doesNotContain("{", "Exception", "rule.");
        }
    }

    private org.springframework.mock.web.MockHttpServletResponse ask(String method, String question, String language)
            throws Exception {
        return mvc.perform(post("/api/v1/analytics/series:" + method)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Accept-Language", language)
                        .param("lang", language)
                        .content(question)
                        .with(HouseStaff.of(house).signedIn("11", Role.COMMITTEE)))
                .andReturn()
                .getResponse();
    }

    private static String detail(String problem) {
        var from = problem.indexOf("\"detail\":\"") + 10;
        return from < 10 ? "" : problem.substring(from, problem.indexOf('"', from));
    }
}
