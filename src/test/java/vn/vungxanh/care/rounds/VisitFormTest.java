package vn.vungxanh.care.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.field.ItemAnswer;
import vn.vungxanh.foundation.field.Outcome;
import vn.vungxanh.foundation.field.Phone;
import vn.vungxanh.foundation.field.Sync;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.support.HouseTest;

@HouseTest
class VisitFormTest {

    @Autowired
    MockMvc client;

    @Autowired
    ApplicationContext house;

    Commune commune;
    Phone phone;

    @BeforeEach
    void open() {
        commune = new Commune(house);
        phone = new Phone(commune.now);
    }

    @Test
    void aVisitFromTheFieldIsAnObservationOnce() {
        var watch = commune.watched(1).get(0);
        var visit = phone.form("visit", Map.of("watch", watch.toString(), "temperature", "38,9", "symptom", "COUGH"));

        assertThat(send(visit).outcome()).isEqualTo(Outcome.STORED);
        assertThat(send(visit).outcome()).isEqualTo(Outcome.DUPLICATE);

        var looks = commune.as(
                        commune.team, scope -> commune.bean(RoundQueries.class).open(scope, watch))
                .observations();
        assertThat(looks).hasSize(1);
        assertThat(looks.get(0).id()).isEqualTo(visit.id());
        assertThat(looks.get(0).vitals().symptoms()).containsExactly(Symptom.COUGH);
        assertThat(looks.get(0).vitals().temperature()).isEqualByComparingTo("38.9");
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        var watch = commune.watched(1).get(0);

        var hot = send(phone.form("visit", Map.of("watch", watch.toString(), "temperature", "389")));
        var nobody = send(phone.form("visit", Map.of("temperature", "37")));
        var unknown = send(phone.form("visit", Map.of("watch", phone.id.toString())));

        assertThat(hot.field()).isEqualTo("temperature");
        assertThat(hot.rule()).isEqualTo(RoundsRule.TEMPERATURE_UNLIKELY);
        assertThat(nobody.field()).isEqualTo("watch");
        assertThat(unknown.outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void theFormItselfNamesNobodyAndPostsAlsoWithoutScript() throws Exception {
        var watch = commune.watched(1).get(0);
        var officer = commune.staff.signedIn(Commune.SI_PA_PHIN, Role.UNIT_OFFICER);
        client.perform(get("/field/visit").with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-field-kind=\"visit\"")));

        client.perform(post("/field/visit")
                        .param(
                                "_id",
                                TimeOrderedId.next(java.time.Clock.systemUTC()).toString())
                        .param("watch", watch.toString())
                        .param("temperature", "36,8")
                        .with(officer)
                        .with(csrf()))
                .andExpect(redirectedUrl("/field/visit"));
        client.perform(post("/field/visit").param("watch", "").with(officer).with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void theWatchedAreTakenAlongAndNotModifiedUntilTheyChange() throws Exception {
        var watch = commune.watched(1).get(0);
        var officer = commune.staff.signedIn(Commune.SI_PA_PHIN, Role.UNIT_OFFICER);

        var answer = client.perform(get("/field/reference/households").with(officer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();

        assertThat(answer.getContentAsString()).contains(watch.toString());
        client.perform(get("/field/reference/households")
                        .header("If-None-Match", String.valueOf(answer.getHeader("ETag")))
                        .with(officer))
                .andExpect(status().isNotModified());
        client.perform(get("/field/reference/households")
                        .with(commune.staff.signedIn(Commune.SI_PA_PHIN, Role.CHECKPOINT)))
                .andExpect(status().isNotFound());
    }

    private ItemAnswer send(Phone.Kept item) {
        var sync = commune.bean(Sync.class);
        var answer = ActingAs.call(
                commune.team, () -> sync.take(commune.team, phone.batch(item), vn.vungxanh.foundation.field.Way.APP));
        return answer.items().get(0);
    }
}
