package vn.vungxanh.surveillance.testing;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.Traits;

/**
 * Laboratories in the middle of their unit, with the tubes that they have before them. The queue is that of now: of an
 * earlier instant only what they could do is said.
 */
@Component
class LaboratoriesOnTheMap implements MapLayer {

    private static final Duration NOW = Duration.ofHours(1);

    private final TestingBoard board;
    private final TestAddress addresses;
    private final Units units;
    private final CurrentScope scope;
    private final Clock clock;

    LaboratoriesOnTheMap(TestingBoard board, TestAddress addresses, Units units, CurrentScope scope, Clock clock) {
        this.board = board;
        this.addresses = addresses;
        this.units = units;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "laboratories";
    }

    @Override
    public String titleKey() {
        return "testing.map.laboratories";
    }

    @Override
    public String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    public int order() {
        return 220;
    }

    @Override
    public LayerStyle style() {
        return LayerStyle.counts("XN", LayerStyle.Tone.DOSE);
    }

    @Override
    public void features(MapRequest request, FeatureWriter out) {
        var reader = scope.require();
        var here = units.jurisdiction(new UnitId(request.unit()));
        var now = request.asOf().isAfter(clock.instant().minus(NOW));
        board.benchesAt(request.asOf()).forEach((laboratory, bench) -> {
            var unit = units.get(laboratory.unit());
            var longitude = unit.longitude();
            var latitude = unit.latitude();
            if (!here.covers(laboratory.unit()) || longitude == null || latitude == null) {
                return;
            }
            var traits = Traits.titled(laboratory.name())
                    .leadingTo(
                            reader.may(Permission.VIEW_CASES)
                                    ? addresses.of(new TubeFilter(
                                            new UnitId(request.unit()), null, laboratory.id(), null, null, true, null))
                                    : "/testing/labs")
                    .note("testing.map.aDay", laboratory.singlePerDay());
            if (now) {
                traits = traits.counting(bench.open())
                        .note("testing.map.coming", bench.coming())
                        .note("testing.map.waiting", bench.waiting())
                        .note("testing.map.running", bench.running() + bench.toRepeat())
                        .note("testing.map.oldest", bench.oldest());
            }
            out.point(laboratory.id().toString(), longitude, latitude, traits);
        });
    }
}
