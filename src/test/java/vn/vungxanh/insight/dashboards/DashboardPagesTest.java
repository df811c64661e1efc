package vn.vungxanh.insight.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

/** What a dashboard shows, to whom, and that each number is the length of its list. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardPagesTest {

    private static final Pattern NUMBER = Pattern.compile("<b>([0-9.]+)</b>");
    private static final Pattern ADDRESS = Pattern.compile("<a[^>]* href=\"(/[^\"#]*)[\"#]");

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private Town town;

    @BeforeAll
    void aTownWithAnOutbreak() {
        town = new Town(house);
        town.fill();
    }

    @ParameterizedTest
    @CsvSource({
        "19, vi, Cần làm ngay",
        "165, vi, Thành phố Sông Công",
        "05506, vi, Việc của trạm hôm nay",
        "19, en, To be done now",
        "05506, en, How this is counted"
    })
    void thePageIsShownAtEachLevelInBothLanguages(String code, String language, String words) throws Exception {
        var page = page(code + "?asOf=" + address() + "&lang=" + language, epidemiologist());

        assertThat(page).contains(words).doesNotContain("NaN");
    }

    @ParameterizedTest
    @CsvSource({
        "'', cases.confirmed, 5",
        "'', cases.day, 0",
        "TREATMENT, II.2.3d.inHospital, 3",
        "TESTING, testing.taken, 4",
        "TESTING, testing.pending, 4",
        "ISOLATION, II.2.4a.current, 2"
    })
    void theNumberOfThePageIsThatOfTheApiAndTheLengthOfItsList(String card, String id, int expected) throws Exception {
        var page = page(Town.COMMUNE + "?asOf=" + address(), epidemiologist());
        var told = number(api(Town.COMMUNE, epidemiologist()), card, id);
        var list = told.path("list").asString();

        assertThat(told.path("value").asInt()).isEqualTo(expected);
        assertThat(HtmlUtils.htmlUnescape(page)).contains("href=\"" + list + "\"");
        assertThat(shown(page, list)).isEqualTo(Integer.toString(expected));
        assertThat(rows(list, epidemiologist())).isEqualTo(expected);
    }

    /** Three patients came at nine on the twentieth; nobody knows what the other registers would have said before that. */
    @ParameterizedTest
    @CsvSource({
        "2021-05-20T12:00:00+07:00, TREATMENT, 3",
        "2021-05-24T06:00:00+07:00, TREATMENT, 0",
        "2021-05-24T06:00:00+07:00, ISOLATION, 0",
        "2021-05-24T12:00:00+07:00, TESTING, 0",
        "2021-05-20T12:00:00+07:00, ISOLATION, ",
        "2021-05-24T06:00:00+07:00, TESTING, ",
        "2021-05-24T06:00:00+07:00, CLOCKS, ",
        "2021-05-24T06:00:00+07:00, DUTIES, "
    })
    void aCardSaysItsChangeInADayWhereItCanBeAsked(String asOf, String card, Integer change) throws Exception {
        var answer = JSON.readTree(answer("/api/v1/dashboards/" + Town.COMMUNE + "?asOf=" + asOf, epidemiologist()));

        var told = stream(answer.path("cards"))
                .filter(each -> each.path("card").asString().equals(card))
                .map(each -> each.path("change"))
                .toList();

        assertThat(told).allSatisfy(each -> {
            assertThat(each.isNull()).isEqualTo(change == null);
            assertThat(change == null || each.asInt() == change).isTrue();
        });
        assertThat(change == null || !told.isEmpty()).isTrue();
    }

    @Test
    void takenBedsLeadToThePatientsWhoLieInThem() throws Exception {
        var answer = api(Town.COMMUNE, epidemiologist());
        var taken = number(answer, "TREATMENT", "II.2.3d.occupied");
        var ordinary = stream(answer.path("cards"))
                .filter(each -> each.path("card").asString().equals("TREATMENT"))
                .map(each -> each.path("measures").get(0).path("part"))
                .findFirst()
                .orElseThrow();

        for (var each : java.util.List.of(taken, ordinary)) {
            var list = each.path("list").asString();
            assertThat(list).startsWith("/treatment/admissions?");
            assertThat(each.path("value").asInt()).isEqualTo(Town.PATIENTS);
            assertThat(rows(list, epidemiologist())).isEqualTo(Town.PATIENTS);
        }
        assertThat(rows(ordinary.path("list").asString().replace("kind=ordinary", "kind=icu"), epidemiologist()))
                .isZero();
    }

    @Test
    void theWholeEqualsItsPartsAndTheCurveItsTotal() throws Exception {
        var district = api(Town.DISTRICT, epidemiologist());

        assertThat(sum(district.path("parts"), "confirmed")).isEqualTo(Town.CASES);
        assertThat(sum(district.path("curve"), "cases")).isEqualTo(Town.CASES);
        assertThat(sum(district.path("found"), "value")).isEqualTo(Town.CASES);
        assertThat(district.path("unit").path("level").asString()).isEqualTo("district");
    }

    @Test
    void aClockLeadsToTheCasesWhoseTimesAreKnown() throws Exception {
        var clock = number(api(Town.COMMUNE, epidemiologist()), "CLOCKS", "followup.clock.ONSET-REPORT.half");

        assertThat(clock.path("value").asDouble()).isEqualTo(2);
        assertThat(rows(clock.path("list").asString(), epidemiologist())).isEqualTo(Town.CASES);
    }

    @Test
    void theProvinceOf2025IsMadeOfCommunes() throws Exception {
        var province = JSON.readTree(answer("/api/v1/dashboards/11", town.staff.signedIn("11", Role.COMMITTEE)));

        assertThat(province.path("parts")).hasSize(45);
        assertThat(province.path("parts").get(0).path("unit").path("level").asString())
                .isEqualTo("commune");
        browser.perform(get("/dashboards/11").with(town.staff.signedIn("11", Role.COMMITTEE)))
                .andExpect(status().isOk());
    }

    @Test
    void nobodySeesAnotherUnitAndWithoutACodeOneComesHome() throws Exception {
        var commune = town.staff.signedIn(Town.COMMUNE, Role.UNIT_OFFICER);
        for (var foreign : new String[] {"19", "165", "05509", "no such unit", "99999"}) {
            browser.perform(get("/api/v1/dashboards/{code}", foreign)
                            .param("asOf", Town.AS_OF)
                            .with(commune))
                    .andExpect(status().isNotFound());
        }
        browser.perform(get("/dashboards").with(epidemiologist())).andExpect(redirectedUrl("/dashboards/19"));
        browser.perform(get("/api/v1/dashboards/19")).andExpect(status().isUnauthorized());
        browser.perform(get("/dashboards/19").param("asOf", "hôm qua").with(epidemiologist()))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void whoMayNotOpenAListSeesNoLinkToItAndNoCardOfOthersWork() throws Exception {
        for (var role : Town.narrow()) {
            var reader = town.staff.signedIn(Town.PROVINCE, role);
            var page = page(Town.COMMUNE + "?asOf=" + address(), reader);

            assertThat(page)
                    .doesNotContain("href=\"/cases")
                    .doesNotContain("card-ROUNDS")
                    .contains("card-TESTING");
            var addresses = new LinkedHashSet<String>();
            var found = ADDRESS.matcher(page.substring(page.indexOf("<main")));
            while (found.find()) {
                addresses.add(HtmlUtils.htmlUnescape(found.group(1)));
            }
            for (var each : addresses) {
                browser.perform(get(java.net.URI.create(each)).with(reader))
                        .andExpect(result -> assertThat(result.getResponse().getStatus())
                                .as(role + " " + each)
                                .isEqualTo(200));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"curve, mean_7_days", "rt, few_cases", "units, per_100000", "numbers, II.2.4a.current", "tests, taken"})
    void eachChartLeavesAsAFile(String file, String words) throws Exception {
        browser.perform(get("/dashboards/165/" + file + ".csv")
                        .param("asOf", Town.AS_OF)
                        .with(epidemiologist()))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(content().string(containsString(words)));
    }

    @ParameterizedTest
    @CsvSource({"name, asc", "f1, desc", "risk, asc", "rate, desc", "nothing, sideways"})
    void thePartsAreOrderedByAnyColumn(String sort, String way) throws Exception {
        browser.perform(get("/dashboards/19")
                        .param("asOf", Town.AS_OF)
                        .param("sort", sort)
                        .param("dir", way)
                        .param("by", "onset")
                        .with(epidemiologist()))
                .andExpect(status().isOk());
    }

    @Test
    void noQuestionIsAskedForEachPartOrEachCard() throws Exception {
        api(Town.PROVINCE, epidemiologist());
        api(Town.COMMUNE, epidemiologist());

        var ofProvince = statements(Town.PROVINCE);
        var ofCommune = statements(Town.COMMUNE);

        // The rooms are asked twice: as of the instant and, for the large numbers of the cards, a day before.
        assertThat(ofProvince).isBetween(20L, 110L);
        assertThat(ofProvince - ofCommune).isLessThan(6);
    }

    private static final JsonMapper JSON = new JsonMapper();

    /** Statements of one answer, of an instant that nothing is remembered of. */
    private long statements(String code) throws Exception {
        var log = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        var told = new ListAppender<ILoggingEvent>();
        var before = log.getLevel();
        told.start();
        log.setLevel(Level.DEBUG);
        log.addAppender(told);
        try {
            answer("/api/v1/dashboards/" + code + "?asOf=2021-05-24T05:59:00+07:00", epidemiologist());
        } finally {
            log.detachAppender(told);
            log.setLevel(before);
        }
        return told.list.stream()
                .filter(each -> each.getFormattedMessage().contains("statement ["))
                .count();
    }

    private RequestPostProcessor epidemiologist() {
        return town.staff.signedIn(Town.PROVINCE, Role.EPIDEMIOLOGIST);
    }

    private static String address() {
        return Town.AS_OF.replace("+", "%2B");
    }

    private String page(String rest, RequestPostProcessor reader) throws Exception {
        return answer("/dashboards/" + rest, reader);
    }

    private JsonNode api(String code, RequestPostProcessor reader) throws Exception {
        return JSON.readTree(answer("/api/v1/dashboards/" + code + "?asOf=" + address(), reader));
    }

    private String answer(String address, RequestPostProcessor reader) throws Exception {
        return browser.perform(
                        get(java.net.URI.create(address.replace("+", "%2B"))).with(reader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static JsonNode number(JsonNode answer, String card, String id) {
        var numbers = card.isEmpty()
                ? stream(answer.path("cases")).map(each -> each.path("now"))
                : stream(answer.path("cards"))
                        .filter(each -> each.path("card").asString().equals(card))
                        .flatMap(each -> stream(each.path("figures")));
        return numbers.filter(each -> each.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static long sum(JsonNode array, String name) {
        return stream(array).mapToLong(each -> each.path(name).asLong()).sum();
    }

    /** The number inside the link. */
    private static String shown(String page, String list) {
        var text = HtmlUtils.htmlUnescape(page);
        var link = text.substring(text.indexOf("href=\"" + list + "\""));
        var inside = link.substring(link.indexOf('>') + 1, link.indexOf("</a>"));
        var bold = NUMBER.matcher(inside);
        return bold.find() ? bold.group(1) : inside.strip().split(" ")[0];
    }

    private int rows(String list, RequestPostProcessor reader) throws Exception {
        var page = answer(list, reader);
        var table = page.indexOf("<tbody>");
        return table < 0 ? 0 : page.substring(table, page.indexOf("</tbody>")).split("<tr").length - 1;
    }
}
