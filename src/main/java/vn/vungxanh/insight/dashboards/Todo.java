package vn.vungxanh.insight.dashboards;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;

/** What must be done now, because a figure says so. */
public record Todo(Kind kind, Figure figure) {

    /** In the order in which it is shown. */
    public enum Kind {
        ALARM("rounds.alarms", true),
        HOUSEHOLDS("rounds.households", false),
        TRIAGE("declarations.waiting", true),
        VISIT("followup.visit", true),
        CALL("followup.todo", false),
        LATE_LOOK("rounds.late", true),
        SAMPLE("testing.due", false),
        OVERDUE_STAY("isolation.overdue", true),
        TASK("tasks.late", true),
        STOCK("stock.short", true),
        SILENT("dashboards.silent", true),
        FORM("statutory.late", true),
        WAITING_RESULT("testing.pending", false);

        private final FigureId figure;
        private final boolean urgent;

        Kind(String figure, boolean urgent) {
            this.figure = new FigureId(figure);
            this.urgent = urgent;
        }

        public boolean urgent() {
            return urgent;
        }

        /** Said at the commune's even when nothing is left to do. */
        boolean isDailyWork() {
            return this == HOUSEHOLDS || this == TRIAGE || this == CALL || this == SAMPLE;
        }
    }

    static List<Todo> of(Map<FigureId, Figure> figures, UnitLevel level) {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> {
                    var figure = figures.get(kind.figure);
                    return figure == null ? Stream.<Todo>empty() : Stream.of(new Todo(kind, figure));
                })
                .filter(todo -> todo.count() > 0
                        || level == UnitLevel.COMMUNE && todo.kind().isDailyWork())
                .toList();
    }

    public long count() {
        var value = figure.value();
        return value == null ? 0 : value.longValue();
    }
}
