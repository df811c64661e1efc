package vn.vungxanh.insight.statutory;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class StatutoryPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private Office office;
    private RequestPostProcessor station;
    private RequestPostProcessor district;
    private RequestPostProcessor checkpoint;

    @BeforeEach
    void open() {
        office = new Office(house);
        station = office.staff.signedIn(Office.COMMUNE, Role.UNIT_OFFICER);
        district = office.staff.signedIn(Office.DISTRICT, Role.UNIT_OFFICER);
        checkpoint = office.staff.signedIn(Office.PROVINCE, Role.CHECKPOINT);
    }

    @Test
    void theFirstScreenSaysWhatTheUnitOwes() throws Exception {
        var form = office.caseForm();

        browser.perform(get("/statutory?asOf=2021-05-26T06:00&show=late").with(station))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/statutory/forms/" + form.id())))
                .andExpect(content().string(containsString("trễ")));
        browser.perform(get("/statutory?below=yes&asOf=2021-05-26T06:00&lang=en")
                        .with(district))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Units below")));
        browser.perform(get("/statutory?show=many").with(station)).andExpect(status().isUnprocessableContent());
        browser.perform(get("/statutory?unit=03199").with(station)).andExpect(status().isNotFound());
    }

    @Test
    void theFormShowsWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
        var form = office.caseForm();
        var here = "/statutory/forms/" + form.id();

        browser.perform(get(here).with(station))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("chưa ghi nhận")))
                .andExpect(content().string(containsString("nhập ở hồ sơ")));
        browser.perform(post(here + "/fields")
                        .param("version", "1")
                        .param("sampled_on", "hôm qua")
                        .param("workplace", "Chợ Tam Đường")
                        .with(station)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Chợ Tam Đường")));
        browser.perform(post(here + "/fields")
                        .param("version", "1")
                        .param("workplace", "Chợ Tam Đường")
                        .with(station)
                        .with(csrf()))
                .andExpect(redirectedUrl(here));
        browser.perform(post(here + "/fields")
                        .param("version", "1")
                        .param("workplace", "Chợ khác")
                        .with(station)
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    void aSentFormIsShownReceivedAndTakenAway() throws Exception {
        var form = office.caseForm();
        var here = "/statutory/forms/" + form.id();

        browser.perform(post(here + "/send").with(station).with(csrf())).andExpect(status().isUnprocessableContent());
        browser.perform(post(here + "/send")
                        .param("gaps", "Chờ phiếu xét nghiệm của tuyến trên")
                        .with(station)
                        .with(csrf()))
                .andExpect(redirectedUrl(here));
        browser.perform(get(here).with(district))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tiếp nhận")));
        browser.perform(post(here + "/receive").with(district).with(csrf())).andExpect(redirectedUrl(here));
        for (var shape : new String[] {"pdf", "docx", "xlsx"}) {
            browser.perform(get(here + "/" + shape).with(station)).andExpect(status().isOk());
            browser.perform(get("/api/v1/statutory/tt54-case/" + form.id() + "." + shape)
                            .with(station))
                    .andExpect(status().isOk());
        }
        browser.perform(get("/api/v1/statutory/tt54-case/" + form.id()).with(station))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.fields.disease.value").value("U07.1;U07.2"))
                .andExpect(jsonPath("$.fields.vaccinated").doesNotExist())
                .andExpect(jsonPath("$.unit.code").value(Office.COMMUNE));
        browser.perform(get("/api/v1/statutory/qd97-01/" + form.id()).with(station))
                .andExpect(status().isNotFound());
    }

    @Test
    void noCasesIsTappedOnTheList() throws Exception {
        office.settle(Office.MAY);
        var quiet = office.period("03430", FormEvent.WEEK, LocalDate.of(2021, 5, 10));
        var back = "/statutory?unit=03430&below=no&show=owed";

        browser.perform(post("/statutory/forms/" + quiet.id() + "/nothing")
                        .param("back", back)
                        .with(district)
                        .with(csrf()))
                .andExpect(redirectedUrl(back));
        browser.perform(post("/statutory/forms/" + quiet.id() + "/nothing")
                        .param("back", back)
                        .with(district)
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void completenessOfAWeekNamesWhoHasNotSent() throws Exception {
        office.settle(Office.MAY);

        browser.perform(get("/statutory/periods?event=week&from=2021-05-17&asOf=2021-05-26T06:00&unit="
                                + Office.DISTRICT)
                        .with(district))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Xã Thèn Sin")))
                .andExpect(content().string(containsString(" / 13")));
        browser.perform(get("/statutory/periods?event=case").with(district))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whichFormsApplyIsAskedForAnyDay() throws Exception {
        browser.perform(get("/statutory/law?on=2021-05-24").with(checkpoint))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("TT 54/2015")))
                .andExpect(content().string(not(containsString("Mẫu 01"))));
        browser.perform(get("/statutory/law?on=2026-11-22").with(station))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Mẫu 01")))
                .andExpect(content().string(containsString("Lập thông báo")));
    }

    @Test
    void programsAskWhatIsOwedAndUntilWhen() throws Exception {
        office.caseForm();

        browser.perform(get("/api/v1/statutory?asOf=2021-05-26T06:00&due=2021-05-25&unit=" + Office.COMMUNE)
                        .with(station))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unit.code").value(Office.COMMUNE))
                .andExpect(jsonPath("$.total").value(greaterThan(0)))
                .andExpect(jsonPath("$.forms[0].late").value(true));
    }

    @Test
    void whoMayNotSeeCasesOpensNoForm() throws Exception {
        var form = office.caseForm();

        browser.perform(get("/statutory").with(checkpoint)).andExpect(status().isOk());
        browser.perform(get("/statutory/forms/" + form.id()).with(checkpoint)).andExpect(status().isForbidden());
        browser.perform(get("/api/v1/statutory/tt54-case/" + form.id()).with(checkpoint))
                .andExpect(status().isForbidden());
        browser.perform(post("/statutory/begin")
                        .param("unit", Office.COMMUNE)
                        .param("from", "2021-05-01")
                        .with(station)
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }
}
