package vn.vungxanh.platform.shell;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class ShellPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext house;

    @Test
    void theSearchBoxFindsPlacesWithoutAccents() throws Exception {
        mvc.perform(get("/search").param("q", "si pa phin").with(reader()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Si Pa Phìn")));
    }

    @Test
    void htmxGetsTheHitsWithoutTheFrame() throws Exception {
        mvc.perform(get("/search")
                        .param("q", "muong lay")
                        .header("HX-Request", "true")
                        .with(reader()))
                .andExpect(content().string(containsString("Mường Lay")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void whatIsTypedIsShownAsTextNeverAsMarkup() throws Exception {
        mvc.perform(get("/search").param("q", "<img src=x onerror=alert(1)>").with(reader()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<img src=x"))));
    }

    @Test
    void anIdThatIsNoneDoesNotExist() throws Exception {
        mvc.perform(get("/api/v1/cases/17").with(reader()))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void aFormThatTheServerRefusesForItsSizeIsSaidToBeTooLarge() throws Exception {
        mvc.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new MaxUploadSizeExceededException(64 << 20))
                        .accept(MediaType.TEXT_HTML)
                        .with(reader()))
                .andExpect(status().isContentTooLarge())
                .andExpect(content().string(containsString("Nội dung gửi lên quá lớn")));
    }

    @Test
    void librariesAreServedFromHereAndMayBeKept() throws Exception {
        mvc.perform(get("/assets/htmx/htmx.min.js"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("max-age")));
    }

    @Test
    void theApiDescribesItself() throws Exception {
        mvc.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/api/v1/dashboard")))
                .andExpect(content().string(containsString("/api/v1/cases/{id}")));
    }

    private RequestPostProcessor reader() {
        return HouseStaff.of(house).signedIn("11", Role.EPIDEMIOLOGIST);
    }
}
