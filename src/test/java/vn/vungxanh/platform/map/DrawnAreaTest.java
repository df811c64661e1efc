package vn.vungxanh.platform.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vungxanh.kernel.RuleBroken;

class DrawnAreaTest {

    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[103,21],[103.01,21],[103.01,21.01],[103,21.01],[103,21]]]}";

    @Test
    void aSquareOfAHundredthDegreeIsKnownByItsAreaAndWhatItHolds() {
        var area = DrawnArea.readArea(SQUARE).orElseThrow();

        assertThat(area.areaKm2()).isCloseTo(1.157, within(0.002));
        assertThat(area.holds(103.005, 21.005)).isTrue();
        assertThat(area.holds(103.02, 21.005)).isFalse();
        assertThat(area.geoJson()).isEqualTo(SQUARE);
    }

    @Test
    void aFeatureAndACollectionOfOneAreReadToo() {
        var feature = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + SQUARE + "}";

        assertThat(DrawnArea.read(feature).orElseThrow().geoJson()).isEqualTo(SQUARE);
        assertThat(DrawnArea.read("{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}"))
                .isPresent();
    }

    @Test
    void nothingDrawnIsNothing() {
        assertThat(DrawnArea.read(" ")).isEmpty();
        assertThat(DrawnArea.read(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT_A_SHAPE | hôm qua",
                "NOT_A_SHAPE | {}",
                "NOT_A_SHAPE | {\"type\":\"LineString\",\"coordinates\":[[103,21],[104,21]]}",
                "NOT_A_POSITION | {\"type\":\"Point\",\"coordinates\":[103]}",
                "RING_TOO_SHORT | {\"type\":\"Polygon\",\"coordinates\":[[[103,21],[104,21],[103,21]]]}",
                "RING_OPEN | {\"type\":\"Polygon\",\"coordinates\":[[[103,21],[104,21],[104,22],[103,22]]]}",
                "CROSSES_ITSELF | {\"type\":\"Polygon\",\"coordinates\":[[[103,21],[104,22],[104,21],[103,22],[103,21]]]}",
                "AXES_SWAPPED | {\"type\":\"Point\",\"coordinates\":[21,103]}",
                "OUTSIDE_VIETNAM | {\"type\":\"Point\",\"coordinates\":[2,48]}",
                "AREA_NEEDED | {\"type\":\"Point\",\"coordinates\":[103,21]}"
            })
    void whatIsNoAreaIsSaidByItsFault(MapRule rule, String drawn) {
        var broken = catchThrowableOfType(RuleBroken.class, () -> DrawnArea.readArea(drawn));

        assertThat(broken.rule()).isEqualTo(rule);
    }

    @Test
    void anAreaIsNoPoint() {
        var broken = catchThrowableOfType(RuleBroken.class, () -> DrawnArea.readPoint(SQUARE));

        assertThat(broken.rule()).isEqualTo(MapRule.POINT_NEEDED);
    }
}
