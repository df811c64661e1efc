package vn.vungxanh.insight.dashboards;

import java.util.Locale;
import java.util.Map;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;

/**
 * Beds that are taken lead to the patients who lie in them, where the list of the patients of the unit is exactly these
 * persons. Whoever may ask for the unit sees everybody who lies in its hospitals, and all of them are in that list; it also
 * names people of the unit who lie elsewhere. So the two are the same persons when they are as many; otherwise the number
 * leads to the board of the hospitals.
 */
final class TakenBeds {

    private static final FigureId PATIENTS = new FigureId("II.2.3d.inHospital");
    private static final FigureId ALL = new FigureId("II.2.3d.occupied");
    private static final FigureId KINDS = new FigureId("treatment.taken");

    private TakenBeds() {}

    static void link(Map<FigureId, Figure> known) {
        var patients = known.get(PATIENTS);
        var all = known.get(ALL);
        var list = patients == null ? null : patients.listUrl();
        if (patients == null
                || all == null
                || list == null
                || patients.value() == null
                || !patients.value().equals(all.value())
                || !patients.asOf().equals(all.asOf())) {
            return;
        }
        known.put(ALL, leadingTo(all, list));
        known.replaceAll((id, figure) -> id.isIn(KINDS)
                ? leadingTo(
                        figure,
                        list + "&kind="
                                + id.value()
                                        .substring(KINDS.value().length() + 1)
                                        .toLowerCase(Locale.ROOT))
                : figure);
    }

    private static Figure leadingTo(Figure figure, String list) {
        return new Figure(
                figure.id(),
                figure.value(),
                figure.unit(),
                figure.label(),
                figure.asOf(),
                figure.source(),
                list,
                figure.definition(),
                figure.lines());
    }
}
