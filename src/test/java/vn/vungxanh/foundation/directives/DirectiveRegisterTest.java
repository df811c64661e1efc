package vn.vungxanh.foundation.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.FigureBook;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.support.HouseTest;

@HouseTest
class DirectiveRegisterTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);

    @Autowired
    DirectiveRegister register;

    @Autowired
    FigureBook book;

    @Autowired
    Units units;

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    Unit province;
    Unit elsewhere;
    int number;

    @BeforeEach
    void places() {
        province = units.byCode("11", DAY).orElseThrow();
        elsewhere = units.byCode("24", DAY).orElseThrow();
    }

    @Test
    void aNumberIsTakenOncePerYearAndSeries() {
        registerFrom(province, document(700, LocalDate.of(2020, 3, 2), "UBND-THU"));
        registerFrom(province, document(700, LocalDate.of(2021, 3, 2), "UBND-THU"));

        assertThatThrownBy(() -> registerFrom(province, document(700, LocalDate.of(2021, 4, 2), "UBND-THU")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(DirectiveRule.NUMBER_IS_TAKEN));
    }

    @Test
    void aDocumentOfAnotherProvinceDoesNotExistForThisOne() {
        var id = registerFrom(elsewhere, document(1, LocalDate.of(2021, 5, 1), "UBND-BG"));

        assertThatThrownBy(() -> ActingAs.call(scope(province), () -> register.get(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theFigureCountsFromTheStartOfTheNationalWaveInOrderOfDateAndNumber() {
        registerFrom(elsewhere, document(1467, LocalDate.of(2021, 5, 20), "UBND-SAU"));
        registerFrom(elsewhere, document(1463, LocalDate.of(2021, 5, 20), "UBND-SAU"));
        registerFrom(elsewhere, document(1207, LocalDate.of(2021, 4, 27), "UBND-SAU"));
        registerFrom(elsewhere, document(900, LocalDate.of(2021, 4, 26), "UBND-SAU"));

        var figures = ActingAs.call(
                scope(elsewhere),
                () -> book.figures(
                        new FigureRequest(elsewhere.id().value(), LocalDate.of(2021, 5, 7), Vietnam.startOf(DAY))));
        var named = figures.get(new FigureId("II.1a")).lines().stream()
                .filter(line -> line.contains("UBND-SAU"))
                .toList();

        assertThat(named).hasSize(3);
        assertThat(named.get(0)).startsWith("Công văn số 1207/UBND-SAU ngày 27/4/2021");
        assertThat(named.get(1)).contains("1463");
        assertThat(figures.get(new FigureId("II.1a.bases")).value()).hasToString("1");
    }

    @Test
    void theListIsFoundWithoutAccentsAndARefusedFormComesBackWithWhatWasTyped() throws Exception {
        registerFrom(province, document(31, LocalDate.of(2021, 5, 2), "UBND-TIM"));
        var me = HouseStaff.of(house).signedIn("11", Role.COMMITTEE);

        browser.perform(get("/directives?q=cong van so 31").with(me))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("31/UBND-TIM")));
        browser.perform(get("/directives?unit=11&from=2021-05-02&to=2021-05-02").with(me))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("31/UBND-TIM")));
        browser.perform(post("/directives")
                        .with(me)
                        .with(csrf())
                        .param("number", "31")
                        .param("symbol", "UBND-TIM")
                        .param("issuedOn", "2021-05-09")
                        .param("subject", "về việc thử"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("về việc thử")));
        browser.perform(get("/directives/new").with(me)).andExpect(status().isOk());
    }

    private DirectiveId registerFrom(Unit unit, NewDirective document) {
        return ActingAs.call(
                scope(unit),
                () -> register.register(
                        scope(unit),
                        new NewDirective(
                                unit.id(),
                                document.number(),
                                document.symbol(),
                                document.kind(),
                                document.issuedOn(),
                                document.subject(),
                                document.bases(),
                                document.urgency(),
                                document.link())));
    }

    private NewDirective document(int number, LocalDate issuedOn, String symbol) {
        return new NewDirective(
                province.id(),
                number,
                symbol,
                DirectiveKind.OFFICIAL_LETTER,
                issuedOn,
                "về việc tăng cường phòng, chống dịch",
                List.of("Công điện số 541/CĐ-TTg ngày 23/4/2021 của Thủ tướng Chính phủ"),
                Urgency.NORMAL,
                null);
    }

    private Scope scope(Unit unit) {
        return Scope.ofProgram(unit.id(), units);
    }
}
