package vn.vungxanh.foundation.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

/** Importing a list asks for what the list does, not only for importing. */
@HouseTest
class ImportAuthorityTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    ImportKinds kinds;

    @Autowired
    MockMvc client;

    @Test
    void whoMayNotEnterResultsImportsNone() throws Exception {
        var staff = HouseStaff.of(house);
        var officer = staff.scope("103", Role.UNIT_OFFICER);

        assertThat(kinds.openTo(officer))
                .extracting(ImportKind::id)
                .contains("cases")
                .doesNotContain("results");
        assertThatThrownBy(() -> kinds.get(officer, "results")).isInstanceOf(AccessDeniedException.class);
        assertThat(status("results", Role.UNIT_OFFICER)).isEqualTo(403);
        assertThat(status("cases", Role.UNIT_OFFICER)).isEqualTo(200);
    }

    @Test
    void aLaboratoryImportsResultsButNoCases() throws Exception {
        assertThat(status("results", Role.LABORATORY)).isEqualTo(200);
        assertThat(status("cases", Role.LABORATORY)).isEqualTo(403);
    }

    private int status(String kind, Role role) throws Exception {
        return client.perform(get("/imports/new?kind=" + kind)
                        .with(HouseStaff.of(house).signedIn("103", role)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
