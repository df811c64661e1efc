package vn.vungxanh.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.vungxanh.support.HouseTest;

/** What is open to everybody makes no session, and pages of other sites cannot write through it. */
@HouseTest
class OpenDoorTest {

    @Autowired
    MockMvcTester web;

    @Test
    void everybodySeesWhatIsThereForCitizens() {
        var page = web.get().uri("/open").exchange();

        assertThat(page).hasStatusOk();
        assertThat(page.getRequest().getSession(false)).isNull();
    }

    @Test
    void anotherSiteMayNotWriteThroughIt() {
        assertThat(web.post().uri("/open").header("Sec-Fetch-Site", "cross-site"))
                .hasStatus(403);
    }

    @Test
    void theRestStaysClosed() {
        assertThat(web.get().uri("/openly")).hasStatus(302);
    }
}
