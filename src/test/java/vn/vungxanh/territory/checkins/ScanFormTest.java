package vn.vungxanh.territory.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.field.FieldItem;
import vn.vungxanh.foundation.field.FieldResult;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.presence.NewPlace;
import vn.vungxanh.surveillance.presence.PlaceKind;

/** Scans that were kept on a telephone without a network. */
@HouseTest
class ScanFormTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc browser;

    @Autowired
    ScanForm form;

    @Autowired
    CheckPlaces places;

    @Autowired
    CheckinQueries queries;

    @Autowired
    TransactionTemplate ledger;

    @Autowired
    Clock clock;

    Scope officer;
    UUID gate;
    Instant anHourAgo;
    String card;

    @BeforeEach
    void aGate() {
        var staff = HouseStaff.of(house);
        officer = staff.scope("03199", Role.UNIT_OFFICER);
        anHourAgo = clock.instant().minus(Duration.ofHours(1));
        gate = ActingAs.call(
                officer,
                () -> places.register(
                        officer,
                        NewPlace.of("Cổng trường", PlaceKind.CLASSROOM, staff.unit("03199")),
                        CheckInTest.always()));
        card = "011090" + String.format("%06d", ThreadLocalRandom.current().nextInt(1_000_000))
                + "|123456789|Vừ A Bằng|01021990|Nam|Phường Mường Thanh, Thành phố Điện Biên Phủ, Tỉnh Điện Biên|";
    }

    @Test
    void whatWasScannedWithoutANetworkCountsFromThenAndOnce() {
        var item = item(gate.toString(), card);

        assertThat(take(item)).isEqualTo(new FieldResult.Stored(item.id().toString()));
        assertThat(take(item)).isEqualTo(new FieldResult.Stored(item.id().toString()));

        var guests = ActingAs.call(
                officer, () -> queries.guests(officer, gate, vn.vungxanh.kernel.Vietnam.dayOf(anHourAgo), 1));
        assertThat(guests.items()).hasSize(1);
        assertThat(guests.items().get(0).in().getEpochSecond()).isEqualTo(anHourAgo.getEpochSecond());
    }

    @Test
    void aCodeThatSaysNothingStaysOnTheTelephoneWithItsRule() {
        assertThat(take(item(gate.toString(), "xyz")))
                .isEqualTo(new FieldResult.Rejected("code", CheckinsRule.SCAN_UNREADABLE));
        assertThat(take(item(UUID.randomUUID().toString(), card)))
                .isEqualTo(new FieldResult.Rejected("place", CheckinsRule.PLACE_NOT_OPEN));
        assertThat(take(item("", card))).isEqualTo(new FieldResult.Rejected("place", CheckinsRule.PLACE_NOT_OPEN));
    }

    @Test
    void thePageOfTheFormStandsInTheFieldApp() throws Exception {
        var staff = HouseStaff.of(house);

        var page = browser.perform(get("/field/scan").with(staff.signedIn("03199", Role.UNIT_OFFICER)))
                .andReturn()
                .getResponse();

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("data-field-kind=\"scan\"", gate.toString());
    }

    private FieldResult take(FieldItem item) {
        return ActingAs.call(officer, () -> Objects.requireNonNull(ledger.execute(status -> form.take(officer, item))));
    }

    private FieldItem item(String place, String code) {
        var payload = JsonMapper.shared().createObjectNode().put("place", place).put("code", code);
        return new FieldItem(UUID.randomUUID(), UUID.randomUUID(), 1, anHourAgo, 1, null, payload);
    }
}
