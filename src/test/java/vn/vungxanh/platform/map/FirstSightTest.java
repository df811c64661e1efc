package vn.vungxanh.platform.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

/** Each role sees at first what it works with, and never a layer that it may not read. */
@HouseTest
class FirstSightTest {

    private static final String DAY = "asOf=2021-05-24T06:00";

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    List<MapLayer> layers;

    @ParameterizedTest
    @CsvSource({
        "BORDER_GUARD, confirmed, frontier.zones.posts",
        "CHECKPOINT, confirmed, checkpoints.posts.zones",
        "POLICE, confirmed, checkpoints.posts.zones",
        "LOGISTICS, beds, stores.hospitals.isolation",
        "HOSPITAL, beds, hospitals.cases",
        "LABORATORY, positivity, laboratories.sampling.cases",
        "SITE_MANAGER, isolated, isolation.homes.cases",
        "UNIT_OFFICER, confirmed, cases.homes.visits.contacts.zones.outbreaks",
        "COMMITTEE, confirmed, cases.outbreaks.zones.hospitals.isolation",
        "EPIDEMIOLOGIST, confirmed, cases.outbreaks.zones"
    })
    void aRoleBeginsWithWhatItWorksWith(Role role, String measure, String shown) throws Exception {
        var view = view(role, "/map?" + DAY);

        assertThat(view.shown()).containsExactlyInAnyOrder(shown.split("\\."));
        assertThat(view.query().measure()).isEqualTo(measure);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleIsOfferedAndServedTheLayersThatItMayReadAndNoOther(Role role) throws Exception {
        var offered =
                view(role, "/map?" + DAY).layers().stream().map(MapLayer::id).toList();

        for (var layer : layers) {
            if (layer.word() != null) {
                continue;
            }
            var mayRead = role.allows(vn.vungxanh.foundation.access.Permission.valueOf(layer.authority()));
            assertThat(offered.contains(layer.id())).as(layer.id()).isEqualTo(mayRead);
            assertThat(status(role, "/map/layers/" + layer.id() + ".geojson?" + DAY))
                    .as(layer.id())
                    .isEqualTo(mayRead ? 200 : 404);
        }
    }

    @Test
    void aFigureHasNoLinkToAListThatTheReaderMayNotOpen() throws Exception {
        assertThat(view(Role.BORDER_GUARD, "/map?" + DAY).whole().list()).isNull();
        assertThat(view(Role.COMMITTEE, "/map?" + DAY).whole().list()).startsWith("/cases?");
    }

    @Test
    void whatTheAddressSaysGoesBeforeWhatTheRoleIsUsedTo() throws Exception {
        var view = view(Role.HOSPITAL, "/map?measure=tests&layers=frontier&" + DAY);

        assertThat(view.shown()).containsExactly("frontier");
        assertThat(view.query().measure()).isEqualTo("tests");
        assertThat(view.people()).isEqualTo(1_000);
        assertThat(view(Role.HOSPITAL, "/map?measure=tests&layers=.&" + DAY).shown())
                .isEmpty();
    }

    @Test
    void aPathIsThereOnlyWhenItsCaseIsCalledAndOnlyForThoseWhoSeeCases() throws Exception {
        var nobody = "00000000-0000-7000-8000-000000000000";

        assertThat(status(Role.COMMITTEE, "/map/layers/path.geojson?" + DAY)).isEqualTo(404);
        assertThat(status(Role.COMMITTEE, "/map/layers/path.geojson?case=" + nobody + "&" + DAY))
                .isEqualTo(404);
        assertThat(status(Role.COMMITTEE, "/map/layers/path.geojson?case=x&" + DAY))
                .isEqualTo(404);
        assertThat(status(Role.BORDER_GUARD, "/map/layers/path.geojson?case=" + nobody + "&" + DAY))
                .isEqualTo(404);
        assertThat(view(Role.COMMITTEE, "/map?case=" + nobody + "&" + DAY).shown())
                .containsExactly("path");
        assertThat(view(Role.BORDER_GUARD, "/map?case=" + nobody + "&" + DAY).shown())
                .doesNotContain("path");
    }

    private MapView view(Role role, String address) throws Exception {
        var answer = browser.perform(
                        get(URI.create(address)).with(HouseStaff.of(house).signedIn("11", role)))
                .andReturn();
        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        return (MapView) answer.getModelAndView().getModel().get("map");
    }

    private int status(Role role, String address) throws Exception {
        return browser.perform(
                        get(URI.create(address)).with(HouseStaff.of(house).signedIn("11", role)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
