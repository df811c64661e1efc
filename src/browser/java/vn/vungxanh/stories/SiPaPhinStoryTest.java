package vn.vungxanh.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.ArrayList;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.care.isolation.OrderState;
import vn.vungxanh.care.isolation.StayKind;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.Outcome;
import vn.vungxanh.territory.zones.ZoneQueries.Which;

/**
 * The outbreak of Si Pa Phìn from the first suspicion to the last zone, through the pages, with a clock that the story
 * moves. Every act is a form that somebody sends; what follows from it the rooms tell each other.
 */
@HouseTest
@TestPropertySource(properties = "vungxanh.home=target/story-home")
class SiPaPhinStoryTest {

    /** Figures before and after are those of one instant, because other tests write cases of these days too. */
    private static final Instant END = Instant.parse("2021-05-24T01:00:00Z");

    @TestConfiguration(proxyBeanMethods = false)
    static class StoryTime {

        @Bean
        @Primary
        StoryClock storyClock() {
            return new StoryClock("2021-05-08T07:00");
        }
    }

    @Autowired
    private MockMvc browser;

    @Autowired
    private ApplicationContext house;

    private Outbreak story;

    @BeforeEach
    void theCommune() {
        story = new Outbreak(house, browser);
    }

    @Test
    void theOutbreakOfSiPaPhinFromTheFirstSuspicionToTheLastZone() throws Exception {
        var clock = house.getBean(StoryClock.class);
        var before = story.figures(END);

        // A suspicion is reported, sampled and confirmed by the laboratory.
        var first = story.suspected("Giàng A Khởi");
        var patient = story.person(first);
        assertThat(story.illness(first).facts().classification()).isEqualTo(Classification.SUSPECTED);
        story.sampled(patient, "+");
        assertThat(story.illness(first).facts().classification()).isEqualTo(Classification.CONFIRMED);

        // Contacts are named: orders are proposed by themselves, issued under one document, the people are placed.
        var contacts = new ArrayList<UUID>();
        for (var name : List.of("Giàng Thị Mai", "Giàng A Sình", "Giàng A Tủa")) {
            contacts.add(story.contact(first, name));
        }
        var orders = contacts.stream().map(story::order).toList();
        assertThat(orders).allMatch(order -> order.state() == OrderState.PROPOSED);
        story.issued(orders);
        var site = story.site();
        clock.to("2021-05-08T10:00");
        for (var order : orders) {
            story.act("/isolation/orders/" + order.id() + "/place", "kind", "CENTRAL", "site", site);
        }
        assertThat(contacts).allMatch(person -> story.order(person).state() == OrderState.RUNNING);

        // The team's morning shows them, and one tap notes them.
        clock.to("2021-05-09T07:00");
        assertThat(story.watched()).containsAll(contacts);
        story.allWell(contacts);
        assertThat(story.seen()).containsAll(contacts);

        // The calendar's first samples: one of the three is positive, becomes a case, asks for a bed and is admitted.
        story.sampled(contacts.get(0), "+");
        story.sampled(contacts.get(1), "-");
        story.sampled(contacts.get(2), "-");
        var second = story.caseOf(contacts.get(0));
        assertThat(story.illness(second).facts().classification()).isEqualTo(Classification.CONFIRMED);
        browser.perform(get("/treatment/requests").with(story.doctor()))
                .andExpect(content().string(containsString("/treatment/requests/")));
        var hospital = story.fieldHospital();
        var beds = List.of(story.admitted(first, hospital), story.admitted(second, hospital));
        assertThat(story.order(contacts.get(0)).state()).isEqualTo(OrderState.IN_HOSPITAL);
        assertThat(story.watched()).doesNotContain(contacts.get(0)).contains(contacts.get(1));

        // A zone was proposed for the hamlet; the officer declares it.
        var zone = story.zone(Which.WAITING);
        story.declared(zone);
        assertThat(story.zone(Which.IN_FORCE)).isEqualTo(zone);

        // The calendar goes on; two negatives and the days are over: they go home with a certificate and are watched.
        for (var day : List.of("2021-05-15T08:00", "2021-05-21T08:00")) {
            clock.to(day);
            story.sampled(contacts.get(1), "-");
            story.sampled(contacts.get(2), "-");
        }
        clock.to("2021-05-22T11:00");
        for (var person : contacts.subList(1, 3)) {
            var order = story.order(person);
            story.act("/isolation/orders/" + order.id() + "/complete");
            story.act("/isolation/orders/" + order.id() + "/certify", "number", "01/GXN");
            assertThat(story.order(person).state()).isEqualTo(OrderState.COMPLETED);
            assertThat(story.certificate(order)).contains("Giàng");
            assertThat(story.stays(order)).last().satisfies(stay -> assertThat(stay.kind())
                    .isEqualTo(StayKind.FOLLOW_UP));
        }

        // Two negatives a day apart: both patients go home.
        for (var day : List.of("2021-05-22T12:00", "2021-05-23T14:00")) {
            clock.to(day);
            story.sampled(patient, "-");
            story.sampled(contacts.get(0), "-");
        }
        clock.to("2021-05-23T20:00");
        for (var bed : beds) {
            story.asDoctor("/treatment/admissions/" + bed + "/discharge", "as", "RECOVERED");
        }
        assertThat(story.illness(first).facts().outcome()).isEqualTo(Outcome.RECOVERED);

        // Fourteen days after the last case the zone is lifted without a reason.
        clock.to("2021-05-24T08:00");
        story.lifted(zone);
        assertThat(story.zone(Which.LIFTED)).isEqualTo(zone);
        browser.perform(get("/zones").with(story.officer())).andExpect(content().string(not(containsString("??"))));

        // The report's figures moved with it.
        var after = story.figures(END);
        var moved = new HashMap<String, Integer>();
        after.forEach((id, value) -> {
            if (value != null) {
                moved.put(id, value.intValue() - (before.get(id) == null ? 0 : before.get(id).intValue()));
            }
        });
        assertThat(moved)
                .as("two cases, three F1 all sampled, one of them positive")
                .containsEntry("I.3a", 2)
                .containsEntry("II.2.3a.f1", 3)
                .containsEntry("II.2.3a.sampled", 3)
                .containsEntry("II.2.3a.positive", 1);
        assertThat(moved)
                .as("three were in the site, two completed it and are watched at home")
                .containsEntry("II.2.4a", 3)
                .containsEntry("II.2.4a.completed", 2)
                .containsEntry("II.2.4a.current", 0)
                .containsEntry("II.2.4c.moved", 2)
                .containsEntry("rounds.watched", 2);
        assertThat(moved)
                .as("twelve samples, the zone is lifted")
                .containsEntry("II.2.6a", 12)
                .containsEntry("II.2.6a.positive", 2)
                .containsEntry("II.2.3c.zones", 0);
    }
}
