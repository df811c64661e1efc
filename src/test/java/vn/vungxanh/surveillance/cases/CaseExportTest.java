package vn.vungxanh.surveillance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.sheets.SheetReader;
import vn.vungxanh.support.HouseTest;

@HouseTest
class CaseExportTest {

    private static final String REASON = "điều tra ổ dịch tại huyện Nậm Pồ";

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    CaseQueries queries;

    @Autowired
    JdbcClient sql;

    @TempDir
    Path folder;

    Ward ward;
    RequestPostProcessor cdc;
    String mark;

    @BeforeEach
    void cases() {
        ward = new Ward(house);
        cdc = ward.staff.signedIn(Ward.PROVINCE, Role.EPIDEMIOLOGIST);
        mark = "Lò " + ward.name().substring(3);
        for (var facility : List.of("=cmd|' /C calc'!A0", "+84912345678", "@SUM(1)")) {
            var id = ward.record(ward.covid(
                            ward.person(Ward.HIM_LAM),
                            Ward.HIM_LAM,
                            Ward.confirmed(Ward.REPORTED).facility(facility).facts()))
                    .caseId();
            ward.together(() -> sql.sql("""
                    update people.persons set full_name = :name, name_key = :key
                     where id = (select person_id from cases.cases where id = :id)
                    """)
                    .param("name", facility.startsWith("=") ? "=1+1 " + mark : mark)
                    .param("key", vn.vungxanh.kernel.SearchKey.of(mark))
                    .param("id", id.value())
                    .update());
        }
    }

    @Test
    void theFileHoldsTheListAsTextWithAWatermark() throws Exception {
        var answer = export(REASON, mark);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Disposition"))
                .matches("attachment; filename=\"danh-sach-ca-benh-11-\\d{4}-\\d\\d-\\d\\d.xlsx\"");
        var rows = read(answer);
        var texts = rows.stream().flatMap(List::stream).toList();
        assertThat(texts).contains("=cmd|' /C calc'!A0", "+84912345678", "@SUM(1)", "=1+1 " + mark);
        assertThat(rows.stream().filter(row -> row.stream().anyMatch(cell -> cell.contains(mark))))
                .hasSize(3);
        var watermark =
                texts.stream().filter(text -> text.contains(REASON)).findFirst().orElseThrow();
        var code = Pattern.compile("[A-Z0-9]{8}$").matcher(watermark);
        assertThat(code.find()).isTrue();
        assertThat(ward.together(() -> sql.sql("""
                        select cardinality(subjects) from access.audit_entries
                         where deed = 'EXPORTED' and detail = :detail
                        """)
                        .param("detail", REASON + " [" + code.group() + "]")
                        .query(Integer.class)
                        .list()))
                .containsExactly(3);
    }

    @Test
    void anEmptyListIsAFileToo() throws Exception {
        var answer = export(REASON, "khong ai co ten nay");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(read(answer).stream().flatMap(List::stream)).anyMatch(text -> text.contains(REASON));
    }

    @Test
    void withoutAReasonNothingLeaves() throws Exception {
        var answer = export("để xem", mark);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("value=\"để xem\"").contains("href=\"#reason\"");
    }

    @Test
    void whoMayNotExportIsRefused() throws Exception {
        var officer = ward.staff.signedIn("103", Role.UNIT_OFFICER);
        var answer = browser.perform(post("/cases/export")
                        .param("reason", REASON)
                        .with(csrf())
                        .with(officer))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @Test
    void theRoleDecidesHowManyMayLeave() {
        var disease = "QD97-A-02";
        ward.together(() -> sql.sql("""
                insert into cases.cases (id, person_id, disease, unit_id, local_code, classification, definition, reported_at,
                       entered_at, source)
                select gen_random_uuid(), gen_random_uuid(), :disease, :unit, :prefix || n, 'SUSPECTED', 'd',
                       timestamptz '2021-05-01', timestamptz '2021-05-01', 'UNKNOWN'
                  from generate_series(1, 1001) as n
                """)
                .param("disease", disease)
                .param("unit", ward.unit(Ward.HIM_LAM).value())
                .param("prefix", UUID.randomUUID().toString())
                .update());
        var committee = ward.staff.scope(Ward.PROVINCE, Role.COMMITTEE);
        var filter = new CaseFilter(
                ward.unit(Ward.PROVINCE),
                Ward.REPORTED,
                CaseFilter.Status.ALL,
                disease,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                CaseFilter.Order.CODE);

        assertThatThrownBy(() -> ward.as(committee, () -> {
                    queries.export(committee, filter, REASON, "CODE", lines -> {});
                    return true;
                }))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(CaseRule.EXPORT_TOO_LARGE));
        var taken = new ArrayList<CaseLine>();
        ward.as(ward.province, () -> {
            queries.export(ward.province, filter, REASON, "CODE", taken::addAll);
            return true;
        });
        assertThat(taken)
                .hasSize((int) (long) ward.as(ward.province, () -> queries.count(ward.province, filter)))
                .doesNotHaveDuplicates();
    }

    private MockHttpServletResponse export(String reason, String text) throws Exception {
        var answer = browser.perform(post("/cases/export?unit=11")
                        .param("q", text)
                        .param("reason", reason)
                        .cookie(new Cookie("case-columns", "facility.onset.birth_year"))
                        .with(csrf())
                        .with(cdc))
                .andReturn()
                .getResponse();
        return answer;
    }

    private List<List<String>> read(MockHttpServletResponse answer) throws Exception {
        var file = Files.write(folder.resolve("list.xlsx"), answer.getContentAsByteArray());
        var texts = new ArrayList<List<String>>();
        var reader = SheetReader.of(file, null);
        try (var rows = reader.rows()) {
            rows.forEachRemaining(row -> texts.add(row.texts()));
        }
        return texts;
    }
}
