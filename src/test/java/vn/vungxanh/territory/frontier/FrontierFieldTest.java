package vn.vungxanh.territory.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.field.FieldForm;
import vn.vungxanh.foundation.field.FieldItem;
import vn.vungxanh.foundation.field.FieldResult;
import vn.vungxanh.foundation.imports.ImportKind;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.support.HouseTest;

/** What telephones and tables bring to the border. */
@HouseTest
class FrontierFieldTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private Guarded border;

    @BeforeEach
    void border() {
        border = new Guarded(house);
    }

    @Test
    void anEventFromATelephoneIsOneEventHoweverOftenItIsSent() {
        var post = border.post();
        var id = UUID.randomUUID();
        var payload = """
                {"kind":"STOPPED","line":"LAOS","direction":"IN","count":"4","nationality":"LA","post":"%s",
                 "people":[{"name":"Khăm Sỉ"},{"name":""}]}
                """.formatted(post);
        for (var i = 0; i < 2; i++) {
            assertThat(take(id, payload)).isEqualTo(new FieldResult.Stored(id.toString()));
        }
        var event = border.ask(() -> border.bean(EventQueries.class).open(border.province, new EventId(id)));
        assertThat(event.people()).isEqualTo(4);

        assertThat(take(UUID.randomUUID(), payload.replace("STOPPED", "HANDED_OVER")))
                .isInstanceOfSatisfying(
                        FieldResult.Rejected.class,
                        no -> assertThat(no.rule()).isEqualTo(FrontierRule.MINUTES_MISSING));
        assertThat(take(UUID.randomUUID(), payload.replace("\"4\"", "\"bốn\"")))
                .isInstanceOfSatisfying(
                        FieldResult.Rejected.class, no -> assertThat(no.field()).isEqualTo("count"));
    }

    @Test
    void thePageOfTheFieldAppSendsWithoutScriptToo() throws Exception {
        var guard = border.staff.signedIn("11", Role.BORDER_GUARD);
        browser.perform(get("/field/border").with(guard))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-field-kind=\"border-event\"")));
        browser.perform(post("/field/border")
                        .param("_id", UUID.randomUUID().toString())
                        .param("post", border.post().toString())
                        .param("count", "2")
                        .param("nationality", "VN")
                        .with(csrf())
                        .with(guard))
                .andExpect(status().is3xxRedirection());
        browser.perform(post("/field/border")
                        .param("place", "Khe đá")
                        .with(csrf())
                        .with(guard))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Khe đá")));
        browser.perform(get("/field/border").with(border.staff.signedIn("11", Role.COMMITTEE)))
                .andExpect(status().isForbidden());
    }

    @Test
    void aDailyTableOfAGateIsTakenOnceAndRefusesWhatItDoesNotKnow() {
        var name = "Cửa " + Guarded.word();
        border.doing(() -> border.bean(Gates.class)
                .add(border.province, new NewGate(border.unit(), name, GateKind.MAIN, Line.LAOS, null, null)));
        var rows = List.of(
                new MappedRow(
                        2,
                        Map.of(
                                "gate",
                                name,
                                "day",
                                "2021-05-04",
                                "direction",
                                "IN",
                                "nationality",
                                "LA",
                                "people",
                                "7")),
                new MappedRow(
                        3,
                        Map.of(
                                "gate",
                                "Không có",
                                "day",
                                "2021-05-04",
                                "direction",
                                "IN",
                                "nationality",
                                "LA",
                                "people",
                                "7")));

        assertThat(store("crossings", rows)).containsExactly(RowOutcome.Result.CREATED, RowOutcome.Result.REJECTED);
        assertThat(store("crossings", rows.subList(0, 1))).containsExactly(RowOutcome.Result.DUPLICATE);
    }

    @Test
    void aDailyTableOfStrengthChangesThePostFromThatDayOn() {
        var id = border.post();
        var code = border.post(id, border.today()).code();
        var row = new MappedRow(2, Map.of("post", code, "day", "2021-05-20", "guards", "4", "militia", "3"));

        assertThat(store("border-forces", List.of(row))).containsExactly(RowOutcome.Result.UPDATED);
        assertThat(store("border-forces", List.of(row))).containsExactly(RowOutcome.Result.DUPLICATE);
        assertThat(border.post(id, border.today()).people()).isEqualTo(7);
        assertThat(border.post(id, Guarded.SINCE).people()).isZero();
    }

    private List<RowOutcome.Result> store(String kind, List<MappedRow> rows) {
        var found = house.getBeansOfType(ImportKind.class).values().stream()
                .filter(each -> each.id().equals(kind))
                .findFirst()
                .orElseThrow();
        assertThat(border.ask(() -> found.check(border.province, rows))).hasSameSizeAs(rows);
        return border.ask(() -> found.store(border.province, rows)).stream()
                .map(RowOutcome::result)
                .toList();
    }

    private FieldResult take(UUID id, String payload) {
        var form = house.getBeansOfType(FieldForm.class).values().stream()
                .filter(each -> each.kind().equals("border-event"))
                .findFirst()
                .orElseThrow();
        var item = new FieldItem(
                id,
                UUID.randomUUID(),
                1,
                border.now().minusSeconds(60),
                1,
                null,
                JsonMapper.shared().readTree(payload));
        return border.ask(() -> form.take(border.province, item));
    }
}
