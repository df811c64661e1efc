package vn.vungxanh.platform.map;

import java.util.function.BooleanSupplier;

/**
 * What a measure counts as a number beside each unit, from day to day, leading to its list: never an address.
 *
 * @param feature how the ids of its features begin
 * @param opensLists whether the reader may open the list that a number counts; asked when the layer is drawn
 */
public record BesideUnits(
        UnitMeasure measure, String feature, int order, LayerStyle style, MapGround ground, BooleanSupplier opensLists)
        implements MapLayer {

    @Override
    public String id() {
        return measure.id();
    }

    @Override
    public String titleKey() {
        return measure.titleKey();
    }

    @Override
    public String authority() {
        return measure.authority();
    }

    @Override
    public void features(MapRequest request, FeatureWriter out) {
        var list = opensLists.getAsBoolean() ? measure.list(request, false) : null;
        for (var step : UnitStep.of(measure.changes(request), request.from())) {
            var at = ground.point(step.unit());
            if (at != null) {
                var traits =
                        Traits.titled(at.name()).from(step.from()).to(step.to()).counting(step.count());
                out.point(
                        feature + "-" + at.code() + "-" + step.from(),
                        at.longitude(),
                        at.latitude(),
                        list == null
                                ? traits
                                : traits.leadingTo(ListAddress.open(list, request)
                                        .replace("{unit}", at.code())
                                        .replace("{until}", step.until(request))));
            }
        }
    }
}
