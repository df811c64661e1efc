package vn.vungxanh.platform.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.support.HouseTest;

@HouseTest
class BesideUnitsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 10);
    private static final Instant AS_OF = Instant.parse("2021-05-23T23:00:00Z");

    @Autowired
    MapGround ground;

    @Autowired
    Units units;

    @Test
    void aNumberStandsBesideItsUnitFromItsDayOnAndLeadsToItsList() {
        var commune = units.byCode("03199", DAY).orElseThrow();

        var features = drawn(commune.id().value(), true);

        assertThat(features).hasSize(2);
        var first = features.get(0);
        assertThat(first.path("id").asString()).isEqualTo("guest-03199-2021-05-10");
        assertThat(first.path("geometry").path("coordinates").get(0).asDouble())
                .isCloseTo(commune.longitude(), within(1e-4));
        var said = first.path("properties");
        assertThat(said.path("title").asString()).isEqualTo(commune.name());
        assertThat(said.path("count").asLong()).isEqualTo(3);
        assertThat(said.path("to").asString()).isEqualTo("2021-05-11");
        assertThat(said.path("href").asString()).isEqualTo("/guests?unit=03199&from=2021-05-10&asOf=2021-05-11");
        assertThat(features.get(1).path("properties").path("href").asString())
                .isEqualTo("/guests?unit=03199&from=2021-05-10&asOf=2021-05-24T06%3A00%2B07%3A00");
    }

    @Test
    void whoMayNotOpenTheListSeesTheNumberAlone() {
        var commune = units.byCode("03199", DAY).orElseThrow();

        assertThat(drawn(commune.id().value(), false)).allSatisfy(each -> {
            assertThat(each.path("properties").has("href")).isFalse();
            assertThat(each.path("properties").path("count").asLong()).isPositive();
        });
    }

    private List<JsonNode> drawn(int unit, boolean opensLists) {
        var layer = new BesideUnits(
                new Guests(unit),
                "guest",
                900,
                LayerStyle.counts("K", LayerStyle.Tone.PLACE),
                ground,
                () -> opensLists);
        var out = new ByteArrayOutputStream();
        var writer = new FeatureWriter(out, key -> key);
        layer.features(new MapRequest(unit, DAY, AS_OF, Map.of()), writer);
        writer.close();
        var features = new ArrayList<JsonNode>();
        new JsonMapper().readTree(out.toByteArray()).path("features").forEach(features::add);
        return features;
    }

    private record Guests(int unit) implements PeopleMeasure {

        @Override
        public String id() {
            return "guests";
        }

        @Override
        public String titleKey() {
            return "guests";
        }

        @Override
        public int order() {
            return 900;
        }

        @Override
        public boolean countsEvents() {
            return false;
        }

        @Override
        public List<UnitChange> changes(MapRequest request) {
            return List.of(
                    new UnitChange(unit, DAY.minusDays(3), 2),
                    new UnitChange(unit, DAY, 1),
                    new UnitChange(unit, DAY.plusDays(2), 4));
        }

        @Override
        public String list(MapRequest request, boolean ofTheDay) {
            return "/guests?unit={unit}&from={from}&asOf={until}";
        }
    }
}
