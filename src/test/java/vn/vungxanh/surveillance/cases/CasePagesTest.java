package vn.vungxanh.surveillance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class CasePagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    CaseManagement management;

    @Autowired
    JdbcClient sql;

    Ward ward;
    RequestPostProcessor cdc;
    RequestPostProcessor siPaPhin;

    @BeforeEach
    void ward() {
        ward = new Ward(house);
        cdc = ward.staff.signedIn(Ward.PROVINCE, Role.EPIDEMIOLOGIST);
        siPaPhin = ward.staff.signedIn(Ward.SI_PA_PHIN, Role.UNIT_OFFICER);
    }

    @Test
    void everyPageSpeaksBothLanguages() throws Exception {
        var id = ward.confirmedCase(Ward.HIM_LAM);
        var known = ward.open(id);
        ward.as(ward.province, () -> {
            management.correct(
                    ward.province,
                    id,
                    known.version(),
                    known.facts()
                            .change()
                            .severity(Severity.SEVERE)
                            .onsetOn(java.time.LocalDate.of(2021, 5, 18))
                            .transferred("Hà Nội", java.time.LocalDate.of(2021, 5, 21))
                            .facts());
            return true;
        });
        var pages = new String[] {
            "/cases?q=lo",
            "/cases?status=active&source=community&order=onset&confirmedFrom=2021-04-27&page=2",
            "/cases/" + id,
            "/cases/new",
            "/cases/" + id + "/edit",
            "/cases/export?status=new"
        };
        for (var page : pages) {
            for (var language : new String[] {"vi", "en"}) {
                var answer = answer(get(page + (page.contains("?") ? "&" : "?") + "lang=" + language)
                        .with(cdc));
                assertThat(answer.getStatus()).as(page).isEqualTo(200);
                assertThat(answer.getContentAsString()).contains("lang=\"" + language + "\"");
            }
        }
    }

    @Test
    void aCaseOfADiseaseThatIsNoLongerListedStillHasAPage() throws Exception {
        var id = ward.confirmedCase(Ward.HIM_LAM);
        ward.together(() -> sql.sql("update cases.cases set disease = 'GONE' where id = :id")
                .param("id", id.value())
                .update());

        assertThat(answer(get("/cases/" + id).with(cdc)).getContentAsString()).contains("GONE");
        assertThat(answer(get("/cases/" + id + "/edit").with(cdc)).getStatus()).isEqualTo(200);
    }

    @Test
    void anotherCommunesCaseIsFoundNeitherByListNorByApiNorByItsId() throws Exception {
        var id = ward.confirmedCase(Ward.HIM_LAM);

        for (var page : new String[] {"/cases/" + id, "/cases/" + id + "/edit", "/api/v1/cases/" + id}) {
            assertThat(answer(get(page).with(siPaPhin)).getStatus()).as(page).isEqualTo(404);
        }
        assertThat(answer(get("/cases?unit=11").with(siPaPhin)).getContentAsString())
                .doesNotContain(id.toString());
        assertThat(answer(get("/api/v1/cases?unit=11&size=500").with(siPaPhin)).getContentAsString())
                .doesNotContain(id.toString());
        assertThat(answer(get("/api/v1/cases?unit=11&size=500").with(cdc)).getContentAsString())
                .contains(id.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=ill",
                "source=moon",
                "order=random",
                "unit=nowhere",
                "asOf=yesterday",
                "asOf=%2B99999-01-01T00:00:00Z",
                "confirmedFrom=24/5/2021",
                "onsetTo=%2B999999999-12-31"
            })
    void aWordThatCannotBeReadIsSaidByName(String word) throws Exception {
        var answer = answer(get("/api/v1/cases?" + word).with(cdc));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains(CaseRule.UNREADABLE_FILTER.messageKey())
                .contains(word.substring(0, word.indexOf('=')));
        assertThat(answer(get("/cases?" + word).with(cdc)).getStatus()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%25", "q=%00", "q=BN_", "page=2147483647", "page=-1", "q=%27%27"})
    void oddWordsAreHarmless(String word) throws Exception {
        assertThat(answer(get("/cases?" + word).with(cdc)).getStatus()).isEqualTo(200);
    }

    @Test
    void aCaseIsReportedAndItsPageFollows() throws Exception {
        var name = ward.name();
        var saved = answer(form("/cases/new", name).with(cdc));

        assertThat(saved.getStatus()).isEqualTo(302);
        var page = answer(get(saved.getHeader("Location")).with(cdc)).getContentAsString();
        assertThat(page).contains(name).contains("Xã Si Pa Phìn").contains("14:30 08/05/2021");
    }

    @Test
    void whatIsWrongIsSaidAboveAndAtTheFieldAndNothingIsCleared() throws Exception {
        var refused = answer(form("/cases/new", "Giàng A <b>")
                .param("onsetOn", "31/02/2021")
                .param("bnCode", "BN77")
                .param("outcome", "DIED")
                .with(cdc));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("<title>Lỗi: ")
                .contains("href=\"#name\"", "href=\"#onsetOn\"", "href=\"#outcomeOn\"")
                .contains("value=\"31/02/2021\"", "value=\"BN77\"", "value=\"Giàng A &lt;b>\"")
                .contains("aria-invalid=\"true\"");
    }

    @Test
    void theSameCaseTwiceIsRefusedWithAll() throws Exception {
        var name = ward.name();
        answer(form("/cases/new", name).with(cdc));
        var again = answer(form("/cases/new", name).with(cdc));

        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString()).contains(name).contains("href=\"#name\"");
    }

    @Test
    void aRefusedCaseLeavesNoPersonBehind() throws Exception {
        var taken = "BN" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000_000L);
        answer(form("/cases/new", ward.name()).param("bnCode", taken).with(cdc));
        var name = ward.name();
        var refused = answer(form("/cases/new", name).param("bnCode", taken).with(cdc));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(ward.together(() -> sql.sql("select count(*) from people.persons where full_name = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void anOfficerReportsOnlyWithinTheOwnCommune() throws Exception {
        assertThat(answer(form("/cases/new", ward.name()).with(siPaPhin)).getStatus())
                .isEqualTo(302);
        assertThat(answer(post("/cases/new")
                                .param("name", ward.name())
                                .param("unit", "phuong him lam, thanh pho dien bien phu, tinh dien bien")
                                .param("disease", "COVID-19")
                                .param("classification", "SUSPECTED")
                                .param("source", "UNKNOWN")
                                .param("reportedAt", "9h 8-5-2021")
                                .with(csrf())
                                .with(siPaPhin))
                        .getStatus())
                .isEqualTo(422);
        var viewer = ward.staff.signedIn(Ward.PROVINCE, Role.SITE_MANAGER);
        assertThat(answer(get("/cases/new").with(viewer)).getStatus()).isEqualTo(403);
        assertThat(answer(form("/cases/new", ward.name()).with(viewer)).getStatus())
                .isEqualTo(403);
    }

    @Test
    void anEditThatChangesNothingChangesNothing() throws Exception {
        var id = ward.confirmedCase(Ward.HIM_LAM);
        ward.together(() -> sql.sql(
                        "update cases.cases set confirmed_at = confirmed_at + interval '17 seconds' where id = :id")
                .param("id", id.value())
                .update());
        var before = ward.open(id);

        assertThat(answer(edited(before, "").with(cdc)).getStatus()).isEqualTo(302);
        assertThat(ward.open(id)).isEqualTo(before);
        assertThat(answer(edited(before, "đã gọi").with(cdc)).getStatus()).isEqualTo(302);
        assertThat(ward.open(id).facts())
                .isEqualTo(before.facts().change().note("đã gọi").facts());
    }

    @Test
    void whoSavesAnOldVersionKeepsWhatWasTyped() throws Exception {
        var known = ward.open(ward.confirmedCase(Ward.HIM_LAM));
        answer(edited(known, "người thứ nhất").with(cdc));
        var refused = answer(edited(known, "người thứ hai").with(cdc));

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString())
                .contains("value=\"người thứ hai\"")
                .contains("<title>Lỗi: ");
        assertThat(ward.open(known.id()).facts().note()).isEqualTo("người thứ nhất");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases?unit=11&page=2",
                "/cases?unit=11&q=lo&status=active",
                "/cases/{id}",
                "/cases/new",
                "/?unit=11",
                "/tracing?level=1"
            })
    void aPageNeedsAtMostEightStatements(String page) throws Exception {
        ward.record(ward.people(Ward.HIM_LAM, 60).stream()
                .map(person -> ward.covid(
                        person, Ward.HIM_LAM, Ward.confirmed(Ward.REPORTED).facts()))
                .toList());
        var path = page.replace("{id}", ward.confirmedCase(Ward.HIM_LAM).toString());
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var statements = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        var transactions = (Logger) LoggerFactory.getLogger("vn.vungxanh.platform.storage.SettingsTransactionManager");
        for (var logger : new Logger[] {statements, transactions}) {
            logger.setLevel(Level.DEBUG);
            logger.addAppender(log);
        }
        try {
            assertThat(answer(get(path).with(cdc)).getStatus()).isEqualTo(200);
        } finally {
            for (var logger : new Logger[] {statements, transactions}) {
                logger.detachAppender(log);
                logger.setLevel(null);
            }
        }
        // A transaction begins with the statement that tells PostgreSQL for whom it works.
        var sent = log.list.stream()
                .filter(event ->
                        event.getThreadName().equals(Thread.currentThread().getName()))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement")
                        || message.startsWith("Executing SQL")
                        || message.startsWith("Creating new transaction"))
                .toList();
        if (!page.equals("/cases/new")) {
            assertThat(sent).anyMatch(each -> each.startsWith("Creating"));
        }
        assertThat(sent).hasSizeLessThanOrEqualTo(8);
    }

    private MockHttpServletRequestBuilder form(String path, String name) {
        return post(path)
                .param("name", name)
                .param("sex", "FEMALE")
                .param("birth", "1987")
                .param("phone", "+84 912 345 678")
                .param("unit", "si pa phin")
                .param("hamlet", "Bản Tân Hưng")
                .param("disease", "COVID-19")
                .param("classification", "CONFIRMED")
                .param("source", "COMMUNITY")
                .param("sampledOn", "2021-05-07")
                .param("confirmedAt", "14:30 8/5/2021")
                .param("reportedAt", "15h00 08-05-2021")
                .param("symptoms", "sốt, ho")
                .with(csrf());
    }

    private MockHttpServletRequestBuilder edited(Case known, String note) {
        return post("/cases/" + known.id() + "/edit")
                .param("version", Integer.toString(known.version()))
                .param("classification", "CONFIRMED")
                .param("source", "COMMUNITY")
                .param("confirmedAt", "10:00 20/05/2021")
                .param("reportedAt", "10:00 20/05/2021")
                .param("note", note)
                .with(csrf());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        var response = browser.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }
}
