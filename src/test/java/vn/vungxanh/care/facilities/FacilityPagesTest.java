package vn.vungxanh.care.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.care.treatment.Hospital;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class FacilityPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private Hospital hospital;
    private RequestPostProcessor doctor;

    @BeforeEach
    void people() {
        hospital = new Hospital(house);
        doctor = hospital.staff.signedIn("11", Role.HOSPITAL);
    }

    @Test
    void theListAndTheFormsRenderInBothLanguages() throws Exception {
        var id = hospital.facility(2, 5, 3, 1);
        for (var path : List.of(
                "/treatment/facilities",
                "/treatment/facilities/new",
                "/treatment/facilities/field",
                "/treatment/facilities/" + id + "/edit")) {
            for (var language : List.of("vi", "en")) {
                browser.perform(get(path).param("lang", language).with(doctor))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("facilities.f"))))
                        .andExpect(content().string(not(containsString("facilities.b"))));
            }
        }
    }

    @Test
    void whatCannotBeReadIsNamedAndKeepsWhatWasTyped() throws Exception {
        browser.perform(post("/treatment/facilities/field")
                        .param("name", "Bệnh viện dã chiến giữ lại")
                        .param("unit", "không có nơi này")
                        .param("ward2", "Khoa B")
                        .param("beds2", "nhiều")
                        .param("bedKind2", "GOLDEN")
                        .with(csrf())
                        .with(doctor))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Bệnh viện dã chiến giữ lại")))
                .andExpect(content().string(containsString("Số giường dòng 2 phải là số.")))
                .andExpect(content().string(containsString("Hãy chọn loại giường ở dòng 2.")))
                .andExpect(content().string(containsString("nhiều")));
    }

    @Test
    void anEditOfAFacilityIsKeptAndALateOneIsRefused() throws Exception {
        var id = hospital.facility(2, 5, 3, 1);
        var known = hospital.bean(Facilities.class).get(id);
        for (var expected : List.of(302, 409)) {
            browser.perform(post("/treatment/facilities/" + id)
                            .param("version", Integer.toString(known.version()))
                            .param("code", known.code())
                            .param("name", "Trung tâm Y tế đổi tên")
                            .param("kind", "HOSPITAL")
                            .param("unit", "Thành phố Điện Biên Phủ")
                            .param("openedOn", known.openedOn().toString())
                            .param("phone", "0215 3825 000")
                            .with(csrf())
                            .with(doctor))
                    .andExpect(status().is(expected));
        }

        assertThat(hospital.bean(Facilities.class).get(id))
                .extracting(Facility::name, Facility::phone)
                .containsExactly("Trung tâm Y tế đổi tên", "0215 3825 000");
    }

    @Test
    void aWrongNumberOnThePageOfAFacilityIsNamedThere() throws Exception {
        var id = hospital.facility(1, 5, 0, 0);
        browser.perform(post("/treatment/facilities/" + id + "/capacity")
                        .param("tier", "1")
                        .param("icu", "vài")
                        .with(csrf())
                        .with(doctor))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Số giường hồi sức phải là số.")))
                .andExpect(content().string(containsString("vài")));
    }
}
