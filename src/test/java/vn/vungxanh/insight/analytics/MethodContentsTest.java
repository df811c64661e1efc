package vn.vungxanh.insight.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class MethodContentsTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @CsvSource({"vi, Các phương pháp", "en, The methods"})
    void theContentsNameEveryMethodWithItsPaper(String language, String words) throws Exception {
        var page = mvc.perform(get("/analytics/methods")
                        .param("lang", language)
                        .with(HouseStaff.of(house).signedIn("11", Role.COMMITTEE)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        for (var method : MethodEntry.values()) {
            assertThat(page).contains("id=\"" + method.anchor() + "\"");
        }
        assertThat(page).doesNotContain("analytics.method.");
    }
}
