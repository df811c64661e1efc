package vn.vungxanh.insight.dashboards.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.dashboards.Part;

/** By which column the parts of a unit are ordered, and which end comes first. */
public record PartOrder(Column column, boolean upwards) {

    public enum Column {
        NAME(part -> 0),
        CASES(part -> part.cases().confirmed()),
        DAY(part -> part.cases().newInADay()),
        WEEK(Part::week),
        RATE(part -> {
            var rate = part.rate();
            return rate == null ? -1 : rate;
        }),
        ACTIVE(part -> part.cases().active()),
        F1(part -> part.contacts().f1()),
        F2(part -> part.contacts().f2()),
        RISK(part -> {
            var risk = part.risk();
            return risk == null ? -1 : risk.open() ? 0.5 : risk.level();
        });

        private final ToDoubleFunction<Part> value;

        Column(ToDoubleFunction<Part> value) {
            this.value = value;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Words that say nothing known order as if nothing had been said. */
    static PartOrder read(@Nullable String sort, @Nullable String dir) {
        for (var column : Column.values()) {
            if (column.word().equals(sort)) {
                return new PartOrder(column, dir == null ? column == Column.NAME : "asc".equals(dir));
            }
        }
        return new PartOrder(Column.CASES, false);
    }

    List<Part> sorted(List<Part> parts) {
        var names = Collator.getInstance(Locale.forLanguageTag("vi"));
        Comparator<Part> byName = (one, other) ->
                names.compare(one.unit().shortName(), other.unit().shortName());
        Comparator<Part> order = column == Column.NAME ? byName : Comparator.comparingDouble(column.value);
        return parts.stream()
                .sorted((upwards ? order : order.reversed()).thenComparing(byName))
                .toList();
    }

    /** As aria-sort says it of a column. */
    public String aria(Column other) {
        return other != column ? "none" : upwards ? "ascending" : "descending";
    }

    /** What the head of a column asks for: the other way round where it is ordered by it already. */
    public String next(Column other) {
        var way = other == column ? !upwards : other == Column.NAME;
        return way ? "asc" : "desc";
    }
}
