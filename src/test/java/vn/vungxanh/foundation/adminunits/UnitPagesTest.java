package vn.vungxanh.foundation.adminunits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.support.HouseTest;

@HouseTest
class UnitPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Units units;

    @Autowired
    private UnitTreeImport trees;

    @Autowired
    private JdbcClient jdbc;

    private static RequestPostProcessor reader() {
        return user("reader").authorities();
    }

    /** The interface takes nothing but accounts of the program. */
    private RequestPostProcessor client() {
        var nation =
                Scope.ofProgram(units.roots(LocalDate.of(2021, 5, 24)).get(0).id(), units);
        return authentication(
                ActingAs.call(nation, () -> SecurityContextHolder.getContext().getAuthentication()));
    }

    private static RequestPostProcessor editor() {
        return user("editor").authorities(new SimpleGrantedAuthority("EDIT_UNITS"));
    }

    @Test
    void theDatabaseHoldsTheSameTreeAsTheFiles() {
        var reference = ReferenceUnits.read();
        for (var unit : reference.units()) {
            assertThat(units.find(unit.id())).contains(unit);
        }
        assertThat(jdbc.sql("select count(*) from adminunits.succession")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(reference.changes().size());
        assertThat(jdbc.sql("select count(*) from adminunits.adjacency")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1473 + 883);
    }

    @Test
    void theApiListsTheTenDistrictsOfDienBienInMay2021() throws Exception {
        mvc.perform(get("/api/v1/units")
                        .param("asOf", "2021-05-24")
                        .param("parent", "11")
                        .with(client()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(10)))
                .andExpect(jsonPath("$[0].code").value("094"))
                .andExpect(jsonPath("$[9].name").value("Huyện Nậm Pồ"));
        mvc.perform(get("/api/v1/units")
                        .param("asOf", "2021-05-24T06:00:00+07:00")
                        .with(client()))
                .andExpect(jsonPath("$", hasSize(63)));
        mvc.perform(get("/api/v1/units")
                        .param("asOf", "2025-07-01")
                        .param("parent", "11")
                        .with(client()))
                .andExpect(jsonPath("$", hasSize(45)));
    }

    @Test
    void theApiTellsWhatBecameOfAUnitAndWhoBordersIt() throws Exception {
        mvc.perform(get("/api/v1/units/03127").param("asOf", "2021-05-24").with(client()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unit.name").value("Phường Him Lam"))
                .andExpect(jsonPath("$.becameOf[0].name").value("Phường Điện Biên Phủ"))
                .andExpect(jsonPath("$.neighbours").isNotEmpty())
                .andExpect(jsonPath("$.path", hasSize(3)))
                .andExpect(jsonPath("$.meanings", hasSize(2)));
        mvc.perform(get("/api/v1/units/search")
                        .param("q", "si pa phin")
                        .param("asOf", "2021-05-24")
                        .with(client()))
                .andExpect(jsonPath("$[0].unit.code").value("03199"));
        mvc.perform(get("/api/v1/units/99999").with(client())).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/units").param("asOf", "yesterday").with(client()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aStrangerReadsNothing() throws Exception {
        mvc.perform(get("/api/v1/units")).andExpect(status().isUnauthorized());
        mvc.perform(get("/adminunits")).andExpect(status().is3xxRedirection());
    }

    @Test
    void pagesShowTheTreeOnADay() throws Exception {
        mvc.perform(get("/adminunits").param("on", "2021-05-24").with(reader()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tỉnh Điện Biên")));
        mvc.perform(get("/adminunits")
                        .param("on", "2021-05-24")
                        .param("q", "si pa pin")
                        .header("HX-Request", "true")
                        .with(reader()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Xã Si Pa Phìn")))
                .andExpect(content().string(not(containsString("<html"))));
        mvc.perform(get("/adminunits/03199")
                        .param("on", "2021-05-24")
                        .param("lang", "en")
                        .with(reader()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Huyện Nậm Pồ")));
        mvc.perform(get("/adminunits/103").param("on", "2026-01-01").with(reader()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("30/06/2025")));
        mvc.perform(get("/adminunits/99999").with(reader())).andExpect(status().isNotFound());
    }

    @Test
    void onlyWhoMayEditUnitsImportsThem() throws Exception {
        var file = new MockMultipartFile("file", "x.csv", "text/csv", "code,name\n".getBytes(StandardCharsets.UTF_8));
        mvc.perform(get("/adminunits/import").with(reader())).andExpect(status().isForbidden());
        mvc.perform(multipart("/adminunits/import").file(file).with(csrf()).with(reader()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/adminunits/import").with(editor())).andExpect(status().isOk());
        mvc.perform(get("/adminunits/import/example").with(editor())).andExpect(status().isOk());
    }

    @Test
    void aGoodFileIsLoadedAndABadOneChangesNothing() throws Exception {
        var heading = "code,name,level,parent_code,valid_from,valid_to,replaces\n";
        var good = heading
                + "TST,Thử nghiệm,country,,2019-01-01,2019-12-31,\nTST-1,Tỉnh Thử,province,TST,2019-01-01,2019-06-30,\n"
                + "TST-2,Tỉnh Mới,province,TST,2019-07-01,2019-12-31,";
        var bad = heading + "TSX,Sai,country,,2019-01-01,2019-12-31,\nTSX-1,Sai,province,NONE,2019-01-01,2019-12-31,";
        mvc.perform(multipart("/adminunits/import")
                        .file(new MockMultipartFile("file", "b.csv", "text/csv", bad.getBytes(StandardCharsets.UTF_8)))
                        .param("deed", "load")
                        .with(csrf())
                        .with(editor()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("NONE")));
        assertThat(units.everyUnitWithCode("TSX")).isEmpty();

        mvc.perform(multipart("/adminunits/import")
                        .file(new MockMultipartFile("file", "g.csv", "text/csv", good.getBytes(StandardCharsets.UTF_8)))
                        .param("deed", "load")
                        .with(csrf())
                        .with(editor()))
                .andExpect(status().isOk());
        var country = units.byCode("TST", LocalDate.of(2019, 3, 1)).orElseThrow();
        assertThat(units.children(country.id(), LocalDate.of(2019, 3, 1)))
                .extracting(Unit::code)
                .containsExactly("TST-1");

        var reform = heading + "TST-2,Tỉnh Mới,province,TST,2019-07-01,2019-12-31,TST-1";
        var report = trees.load(reform.getBytes(StandardCharsets.UTF_8), "r.csv", "editor");
        assertThat(report.done()).isTrue();
        var newer = units.byCode("TST-2", LocalDate.of(2019, 8, 1)).orElseThrow();
        assertThat(units.cameFrom(newer.id()))
                .extracting(past -> past.unit().code())
                .containsExactly("TST-1");
        var again = trees.load(reform.getBytes(StandardCharsets.UTF_8), "r.csv", "editor");
        assertThat(again).isEqualTo(new UnitImportReport(0, 0, 1, java.util.List.of()));
    }
}
