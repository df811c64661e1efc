package vn.vungxanh.insight.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.imports.ImportDesk;
import vn.vungxanh.support.HouseTest;

/** What goes out as a standard form comes in again and doubles nobody. */
@HouseTest
class StandardFormsTest {

    private static final String COMMUNE = "07303";
    private static final String PLACE = ",Tỉnh Bắc Giang,Huyện Tân Yên,%s";

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationContext house;

    private ImportDesk desk;
    private RequestPostProcessor officer;
    private String place;
    private String tag;
    private String word;

    @BeforeEach
    void people() {
        desk = new ImportDesk(house, "24");
        officer = HouseStaff.of(house).signedIn("24", Role.EPIDEMIOLOGIST);
        var unit = house.getBean(vn.vungxanh.foundation.adminunits.Units.class)
                .get(HouseStaff.of(house).unit(COMMUNE));
        place = PLACE.formatted(unit.name());
        tag = UUID.randomUUID().toString().replaceAll("[^0-9]", "").substring(0, 6);
        word = tag.chars()
                .mapToObj(digit -> "abcdeghikl".substring(digit - '0', digit - '0' + 1))
                .reduce("X", String::concat);
    }

    private byte[] filled(String form) throws Exception {
        return browser.perform(post("/duties/forms/" + form + ".xlsx")
                        .param("reason", "rà soát số liệu")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private tools.jackson.databind.JsonNode sent(String kind, String text) throws Exception {
        return desk.send(kind, kind + ".csv", text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private long persons() {
        var scope = HouseStaff.of(house).scope("24", Role.EPIDEMIOLOGIST);
        return ActingAs.call(
                scope,
                () -> house.getBean(org.springframework.transaction.support.TransactionTemplate.class)
                        .execute(any -> db.sql("select count(*) from people.persons")
                                .query(Long.class)
                                .single()));
    }

    private void cases() throws Exception {
        var head = "Mã ca bệnh,Họ tên,Giới,Năm sinh,Điện thoại,Tỉnh,Huyện,Xã,Phân loại ca bệnh,Ngày khởi phát,"
                + "Ngày khẳng định,Ngày báo cáo,Triệu chứng,Mức độ,Nguồn phát hiện,Ghi chú\n";
        ImportDesk.assertBalance(
                sent(
                        "cases",
                        head + "YT-" + tag + ",Nguyễn Văn " + word + ",Nam,1980,0912345678" + place
                                + ",Xác định,10/05/2021,12/05/2021,12/05/2021,\"sốt, ho\",Nhẹ,Cộng đồng,\"ghi  chú\"\n"),
                1,
                0,
                0,
                0);
    }

    @Test
    void aFilledListOfCasesComesBackAndChangesNothing() throws Exception {
        cases();
        var before = persons();

        var again = desk.send("cases", "f0.xlsx", filled("F0"), Map.of());

        assertThat(again.get("created").asLong()).isZero();
        assertThat(again.get("updated").asLong()).isZero();
        assertThat(again.get("rejected").asLong()).isZero();
        assertThat(again.get("duplicate").asLong()).isPositive();
        assertThat(persons()).isEqualTo(before);
    }

    @Test
    void twoContactsOfTheSameNameComeBackAsTheTwoThatTheyAre() throws Exception {
        cases();
        var head = "Mã ca bệnh,Họ tên,Giới,Năm sinh,Tỉnh,Huyện,Xã,Ngày tiếp xúc,Nơi tiếp xúc,Khoảng cách (m),"
                + "Thời gian (phút),Không gian kín,Cấp\n";
        var row = "YT-" + tag + ",Lò Thị " + word + ",Nữ,%s" + place + ",11/05/2021,Gia đình,\"1,5\",30,Có,F1\n";
        ImportDesk.assertBalance(sent("contacts", head + row.formatted("1990") + row.formatted("1961")), 2, 0, 0, 0);
        var before = persons();

        var again = desk.send("contacts", "f1.xlsx", filled("F1"), Map.of());

        assertThat(again.get("duplicate").asLong())
                .isEqualTo(again.get("rows").asLong())
                .isGreaterThanOrEqualTo(2);
        assertThat(persons()).isEqualTo(before);
    }

    @Test
    void sitesAndPeopleIsolatedComeBackAsTheyWere() throws Exception {
        ImportDesk.assertBalance(
                sent(
                        "sites",
                        "Mã khu,Tên khu,Loại,Địa bàn,Sức chứa,Số người gác,Số ca gác,Ngày mở\nYT-" + tag
                                + ",Trường Tân Yên " + tag + ",Tập trung,Huyện Tân Yên,80,3,2,08/05/2021\n"),
                1,
                0,
                0,
                0);
        ImportDesk.assertBalance(
                sent(
                        "stays",
                        "Họ tên,Năm sinh,Tỉnh,Huyện,Xã,Nơi cách ly,Đối tượng,Ngày tiếp xúc cuối,Ngày bắt đầu cách ly,"
                                + "Ngày kết thúc,Kết quả\nLý Văn " + word + ",1970" + place + ",YT-" + tag
                                + ",F1,09/05/2021,10/05/2021,24/05/2021,Hoàn thành\nLý Thị " + word + ",1977" + place
                                + ",Tại nhà,F2,09/05/2021,10/05/2021,,\n"),
                2,
                0,
                0,
                0);
        var before = persons();

        var sites = desk.send("sites", "sites.xlsx", filled("SITE"), Map.of());
        var stays = desk.send("stays", "stays.xlsx", filled("STAY"), Map.of());

        assertThat(sites.get("duplicate").asLong())
                .isEqualTo(sites.get("rows").asLong())
                .isPositive();
        assertThat(stays.get("duplicate").asLong())
                .isEqualTo(stays.get("rows").asLong())
                .isPositive();
        assertThat(persons()).isEqualTo(before);
    }

    @Test
    void aListLeavesForAReasonOnlyAndNotToEverybody() throws Exception {
        browser.perform(post("/duties/forms/F0.xlsx")
                        .param("reason", " ")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(not(containsString("??"))));
        browser.perform(post("/duties/forms/F0.xlsx")
                        .param("reason", "xem")
                        .with(csrf())
                        .with(HouseStaff.of(house).signedIn("24", Role.UNIT_OFFICER)))
                .andExpect(status().isForbidden());
        for (var language : new String[] {"vi", "en"}) {
            browser.perform(get("/duties/forms").param("lang", language).with(officer))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("/imports/template/contacts.xlsx")))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }
}
