package vn.vungxanh.surveillance.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;

@HouseTest
class LabelPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    Labels labels;

    private HouseStaff staff;
    private RequestPostProcessor district;

    @BeforeEach
    void somebodyWhoTakesSamples() {
        staff = HouseStaff.of(house);
        district = staff.signedIn("103", Role.UNIT_OFFICER);
    }

    @Test
    void aSheetOfLabelsCarriesNumbersThatAreNeverGivenTwice() throws Exception {
        var first = printed();
        var second = printed();

        assertThat(first).contains("XN").hasSizeGreaterThan(20);
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void noneAndTooManyAreRefused() throws Exception {
        for (var count : List.of(0, Labels.MOST + 1)) {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> labels.take(staff.scope("103", Role.UNIT_OFFICER), count))
                    .matches(broken -> broken.rule() == LabelsRule.TOO_MANY_LABELS);
        }
        browser.perform(post("/testing/labels")
                        .param("count", "100000")
                        .with(csrf())
                        .with(district))
                .andExpect(status().is(422));
    }

    @Test
    void thePageStandsInBothLanguagesForWhoTakesSamples() throws Exception {
        for (var language : List.of("vi", "en")) {
            browser.perform(get("/testing/labels").param("lang", language).with(district))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("name=\"count\"")))
                    .andExpect(content().string(not(containsString("labels."))));
        }
        browser.perform(get("/testing/labels").with(staff.signedIn("11", Role.COMMITTEE)))
                .andExpect(status().isForbidden());
    }

    @Test
    void whatIsScannedIsReadWithoutBlanksAndACitizensNumberIsNoTube() {
        assertThat(Barcode.parse(" xn21 0000\u00010017 ")).contains("XN2100000017");
        assertThat(Barcode.parse("011090123456")).isEmpty();
        assertThat(Barcode.parse("?")).isEmpty();
    }

    private String printed() throws Exception {
        var pdf = browser.perform(post("/testing/labels")
                        .param("count", "66")
                        .with(csrf())
                        .with(district))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            return new PDFTextStripper().getText(document);
        }
    }
}
