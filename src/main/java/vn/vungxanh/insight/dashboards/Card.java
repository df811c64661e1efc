package vn.vungxanh.insight.dashboards;

import java.time.Duration;
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
 * @param before the large number a day before; none where it was not asked or no room could say it
 * @param silent units whose entries the card rests on, and from which nothing came in time
 */
public record Card(
        CardKind kind, List<Figure> figures, @Nullable Figure before, List<Measure> measures, List<String> silent) {

    static final Duration DAY = Duration.ofDays(1);

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

    /** @param yesterday figures as of a day before; empty where nobody was asked */
    static Card of(CardKind kind, Map<FigureId, Figure> book, Map<FigureId, Figure> yesterday, List<String> silent) {
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
        // Where the room does not know the card's own large number, another one stands in its place: that is not
        // compared.
        var large = new FigureId(kind.figures().get(0));
        var before =
                kind.isComparable() && !figures.isEmpty() && figures.get(0).id().equals(large)
                        ? yesterday.get(large)
                        : null;
        return new Card(kind, figures, before, measures, silent);
    }

    public boolean isEmpty() {
        return figures.stream().allMatch(each -> each.value() == null);
    }

    /** The large number. */
    public @Nullable Figure first() {
        return figures.isEmpty() ? null : figures.get(0);
    }

    /**
     * By how much the large number is more than a day before. None where a room answered for another instant than it was
     * asked for, or does not know one of the two.
     */
    public @Nullable Long change() {
        var now = first();
        if (now == null || before == null) {
            return null;
        }
        var value = now.value();
        var then = before.value();
        return value == null || then == null || !before.asOf().equals(now.asOf().minus(DAY))
                ? null
                : (Long) (value.longValue() - then.longValue());
    }

    public List<Figure> others() {
        return figures.isEmpty() ? List.of() : figures.subList(1, figures.size());
    }
}
