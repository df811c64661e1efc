package vn.vungxanh.surveillance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.support.OwnDisease;

/** What the map says of cases is what the line list shows; who may not see cases learns no case. */
@HouseTest
class CasesOnTheMapTest {

    private static final LocalDate FROM = LocalDate.of(2021, 5, 1);
    private static final String AS_OF = "2021-05-20T14:30:00+07:00";
    private static final List<String> COMMUNES = List.of(Ward.HIM_LAM, Ward.SI_PA_PHIN, "03198");

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    CaseManagement management;

    private final Random chance = new Random(7);
    private Ward ward;
    private RequestPostProcessor cdc;
    private String disease = "";

    @BeforeEach
    void anOutbreakOfItsOwn() {
        ward = new Ward(house);
        cdc = ward.staff.signedIn(Ward.PROVINCE, Role.EPIDEMIOLOGIST);
        disease = OwnDisease.next();
    }

    @ParameterizedTest
    @CsvSource({"confirmed, total", "confirmed, new", "active, total", "recovered, total", "died, total"})
    void everyFigureOfEveryDayLeadsToExactlySoManyCases(String measure, String show) throws Exception {
        outbreak(40);
        for (var parts : List.of("below", "communes")) {
            var data = json("/map/data?unit=11&parts=" + parts + "&measure=" + measure + "&show=" + show + words());
            var template = data.path("list").asString();
            var days = data.path("days").asInt();
            for (var unit : data.path("units")) {
                var sums = sums(unit.path("changes"), days, show);
                for (var day = 0; day < days; day += 1 + chance.nextInt(6)) {
                    if (sums[day] == 0 && chance.nextInt(60) > 0) {
                        continue;
                    }
                    var list = template.replace("{unit}", unit.path("code").asString())
                            .replace("{day}", FROM.plusDays(day).toString())
                            .replace(
                                    "{until}",
                                    day == days - 1
                                            ? data.path("until").asString()
                                            : FROM.plusDays(day).toString());
                    assertThat(json("/api/v1" + list + "&size=1").path("total").asLong())
                            .as(list)
                            .isEqualTo(sums[day]);
                }
            }
        }
    }

    @Test
    void whoSeesCasesGetsEachAtHerCommuneAndWhoDoesNotGetsCountsAlone() throws Exception {
        outbreak(12);
        var confirmed = json("/api/v1/cases?unit=11&status=confirmed&size=1" + words())
                .path("total")
                .asInt();

        var points = json("/map/layers/cases.geojson?unit=11" + words()).path("features");
        cdc = ward.staff.signedIn(Ward.PROVINCE, Role.CHECKPOINT);
        var counts = json("/map/layers/cases.geojson?unit=11" + words()).path("features");

        assertThat(points.size()).isEqualTo(confirmed);
        assertThat(points.get(0).path("properties").path("href").asString()).startsWith("/cases/");
        var sum = 0;
        for (var each : counts) {
            sum += each.path("properties").path("count").asInt();
            assertThat(each.path("properties").has("href")).isFalse();
        }
        assertThat(sum).isEqualTo(confirmed);
    }

    @Test
    void aCommuneSeesItsOwnPointsOnly() throws Exception {
        outbreak(20);
        cdc = ward.staff.signedIn(Ward.SI_PA_PHIN, Role.UNIT_OFFICER);

        var mine = json("/map/layers/cases.geojson?from=" + FROM + words()).path("features");
        var foreign = browser.perform(get(URI.create("/map/layers/cases.geojson?unit=11" + words()))
                        .with(cdc))
                .andReturn()
                .getResponse();

        assertThat(mine.size())
                .isEqualTo(json("/api/v1/cases?status=confirmed&size=1" + words())
                        .path("total")
                        .asInt());
        assertThat(foreign.getStatus()).isEqualTo(404);
    }

    private String words() {
        return "&disease=" + disease + "&from=" + FROM + "&asOf=" + AS_OF.replace("+", "%2B");
    }

    private static long[] sums(JsonNode changes, int days, String show) {
        var sums = new long[days];
        for (var n = 0; n < changes.size(); n += 2) {
            sums[changes.get(n).asInt()] += changes.get(n + 1).asLong();
        }
        for (var day = 1; day < days && show.equals("total"); day++) {
            sums[day] += sums[day - 1];
        }
        return sums;
    }

    private void outbreak(int size) {
        var cases = new ArrayList<NewCase>();
        for (var n = 0; n < size; n++) {
            var commune = COMMUNES.get(chance.nextInt(COMMUNES.size()));
            var day = FROM.plusDays(chance.nextInt(22));
            var at = day.atTime(LocalTime.of(chance.nextInt(24), 15))
                    .atZone(Vietnam.ZONE)
                    .toInstant();
            var facts = Ward.confirmed(at);
            if (chance.nextInt(3) > 0) {
                facts.ended(chance.nextBoolean() ? Outcome.RECOVERED : Outcome.DIED, day.plusDays(chance.nextInt(6)));
            }
            cases.add(new NewCase(ward.person(commune), disease, ward.unit(commune), facts.facts(), null));
        }
        var ids = ward.record(cases);
        for (var n = 0; n < size; n += 9) {
            var known = ward.open(ids.get(n).caseId());
            ward.as(ward.province, () -> {
                management.correct(
                        ward.province,
                        known.id(),
                        known.version(),
                        known.facts()
                                .change()
                                .ended(null, null)
                                .classified(
                                        Classification.DISCARDED,
                                        "d",
                                        known.facts().confirmedAt())
                                .facts());
                return true;
            });
        }
    }

    private JsonNode json(String address) throws Exception {
        var answer =
                browser.perform(get(URI.create(address)).with(cdc)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return new JsonMapper().readTree(answer.getContentAsByteArray());
    }
}
