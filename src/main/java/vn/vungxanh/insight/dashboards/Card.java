package vn.vungxanh.insight.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;

/**
 * A card with what the rooms know.
 *
 * @param figures in the card's order, families spread out; without those that no room could give
 * @param measures so many of so many
 * @param silent units whose entries the card rests on, and from which nothing came in time
 */
public record Card(CardKind kind, List<Figure> figures, List<Measure> measures, List<String> silent) {

    public Card {
        figures = List.copyOf(figures);
        measures = List.copyOf(measures);
        silent = List.copyOf(silent);
    }

    /** @param part figure of what is taken, {@code whole} of what there is */
    public record Measure(Figure part, Figure whole) {

        public long taken() {
            return of(part);
        }

        public long total() {
            return of(whole);
        }

        /** In whole percent; over 100 where more is taken than there is. */
        public long percent() {
            return total() == 0 ? 0 : Math.round(100.0 * taken() / total());
        }

        private static long of(Figure figure) {
            var value = figure.value();
            return value == null ? 0 : value.longValue();
        }
    }

    static Card of(CardKind kind, Map<FigureId, Figure> book, List<String> silent) {
        var figures = new ArrayList<Figure>();
        for (var name : kind.figures()) {
            var id = new FigureId(name);
            book.values().stream()
                    .filter(each -> each.id().equals(id) || each.id().isIn(id))
                    .forEach(figures::add);
        }
        var measures = new ArrayList<Measure>();
        for (var gauge : kind.gauges()) {
            var part = book.get(new FigureId(gauge.part()));
            var whole = book.get(new FigureId(gauge.whole()));
            if (part != null && whole != null) {
                var measure = new Measure(part, whole);
                if (measure.total() > 0) {
                    measures.add(measure);
                }
            }
        }
        return new Card(kind, figures, measures, silent);
    }

    public boolean isEmpty() {
        return figures.stream().allMatch(each -> each.value() == null);
    }

    /** The large number. */
    public @Nullable Figure first() {
        return figures.isEmpty() ? null : figures.get(0);
    }

    public List<Figure> others() {
        return figures.isEmpty() ? List.of() : figures.subList(1, figures.size());
    }
}
