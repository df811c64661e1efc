package vn.vungxanh.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.care.beds.BedBoard;
import vn.vungxanh.care.isolation.IsolationBoard;
import vn.vungxanh.care.isolation.IsolationQueries;
import vn.vungxanh.care.isolation.StayFilter;
import vn.vungxanh.care.rounds.RoundFilter;
import vn.vungxanh.care.rounds.RoundQueries;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.MapQuery;
import vn.vungxanh.platform.map.MapViews;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.testing.TestQueries;
import vn.vungxanh.surveillance.testing.TubeFilter;
import vn.vungxanh.surveillance.tracing.ContactFilter;
import vn.vungxanh.surveillance.tracing.ContactQueries;
import vn.vungxanh.territory.zones.OutbreakQueries;

/** The numbers that layers of the map show beside units and places are those of the rooms' own lists. */
final class MapLayersAgree {

    private static final Instant AS_OF = Instant.parse("2021-05-23T23:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2021, 5, 7);
    private static final Predicate<String> ANYTHING = authority -> true;

    private final ApplicationContext house;
    private final Scope scope;

    MapLayersAgree(ApplicationContext house, Scope scope) {
        this.house = house;
        this.scope = scope;
    }

    void withEveryList() {
        var contacts = house.getBean(ContactQueries.class);
        var stays = house.getBean(IsolationQueries.class);
        visitsAgree();
        laboratoriesAgree(house.getBean(TestQueries.class));
        var province = scope.home();
        var filter = new ContactFilter("COVID-19", province, 1, null, null, null, FROM, AS_OF, null);
        assertThat(now("contacts"))
                .isEqualTo(contacts.contacts(scope, filter, 1, 1).total());
        assertThat(now("homes"))
                .isEqualTo(stays.count(
                        scope, StayFilter.of(province, AS_OF, StayFilter.Where.HOME, StayFilter.Progress.CURRENT)));
        var sites = house.getBean(IsolationBoard.class).sites(province, AS_OF);
        assertThat(features("isolation")).hasSize(sites.size());
        assertThat(now("isolation"))
                .isEqualTo(sites.stream()
                        .mapToLong(line -> line.occupancy().inside())
                        .sum());
        var outbreaks = house.getBean(OutbreakQueries.class).list(scope, province, AS_OF);
        assertThat(features("outbreaks")).hasSize(outbreaks.size());
        var beds = house.getBean(BedBoard.class).board(scope, province, AS_OF).total();
        assertThat(now("hospitals")).isEqualTo(beds.all().taken());
    }

    private void visitsAgree() {
        var rounds = house.getBean(RoundQueries.class);
        var due = RoundFilter.of(scope.home(), AS_OF, RoundFilter.Show.DUE);
        assertThat(now("visits"))
                .isPositive()
                .isEqualTo(rounds.counts(scope, due).get(RoundFilter.Show.DUE));
    }

    /** The queue of now: the clock of the house stands long after the demonstration. */
    private void laboratoriesAgree(TestQueries tests) {
        var now = house.getBean(Clock.class).instant();
        var total = 0L;
        for (var each : features("laboratories", MapQuery.read(Map.of("unit", "11"), now))) {
            var id = new LaboratoryId(UUID.fromString(each.path("id").asString()));
            var count = each.path("properties").path("count").asLong();
            assertThat(tests.count(scope, new TubeFilter(scope.home(), null, id, null, null, true, null)))
                    .isEqualTo(count);
            total += count;
        }
        assertThat(total).isPositive();
    }

    private long now(String layer) {
        var sum = 0L;
        for (var each : features(layer)) {
            var properties = each.path("properties");
            var to = properties.path("to").asString("9999");
            if (to.compareTo(Vietnam.dayOf(AS_OF).toString()) >= 0) {
                sum += properties.path("count").asLong();
            }
        }
        return sum;
    }

    private List<JsonNode> features(String layer) {
        return features(layer, MapQuery.read(Map.of("unit", "11", "from", FROM.toString()), AS_OF));
    }

    private List<JsonNode> features(String layer, MapQuery query) {
        var views = house.getBean(MapViews.class);
        var out = new ByteArrayOutputStream();
        var writer = new FeatureWriter(out, key -> key);
        views.layer(layer, query, ANYTHING).features(views.request(query, ANYTHING), writer);
        writer.close();
        var features = new ArrayList<JsonNode>();
        new JsonMapper().readTree(out.toByteArray()).path("features").forEach(features::add);
        return features;
    }
}
