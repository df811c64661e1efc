package vn.vungxanh.insight.dashboards;

import static vn.vungxanh.foundation.access.Permission.DO_TASKS;
import static vn.vungxanh.foundation.access.Permission.VIEW_CASES;
import static vn.vungxanh.foundation.access.Permission.VIEW_FIGURES;

import java.util.List;
import java.util.Set;
import vn.vungxanh.foundation.access.Permission;

/**
 * A card: the figures of one kind of work, in the words of {@link vn.vungxanh.platform.figures.FigureSource}. The first one
 * is the large one. What is said beside a gauge is not said again as a line; the cards stand so that their columns come out
 * even.
 */
public enum CardKind {
    ROUNDS(
            VIEW_CASES,
            Set.of("watch", "stays.home"),
            List.of("rounds.watched", "rounds.households", "rounds.due", "rounds.late", "rounds.alarms"),
            new Gauge("rounds.seen", "rounds.watched")),
    DECLARATIONS(
            VIEW_CASES, Set.of("screening"), List.of("declarations.waiting", "declarations.today", "declarations.all")),
    CLOCKS(
            VIEW_CASES,
            Set.of(),
            List.of(
                    "followup.clock.NAMED-F1",
                    "followup.clock.RESULT-F1",
                    "followup.clock.RESULT-ISOLATION",
                    "followup.clock.SAMPLE-RESULT",
                    "followup.clock.ONSET-REPORT")),
    FOLLOWUP(
            VIEW_CASES,
            Set.of("contacts"),
            List.of("II.2.3a.f1", "II.2.3a.f2", "II.2.3a.sampled", "followup.todo", "followup.visit", "followup.lost"),
            new Gauge("followup.followed", "followup.due")),
    TESTING(
            VIEW_FIGURES,
            Set.of("results"),
            List.of(
                    "testing.taken",
                    "testing.takenToday",
                    "testing.toldToday",
                    "testing.pending",
                    "testing.due",
                    "testing.half",
                    "testing.nineOfTen",
                    "testing.positivity")),
    TASKS(DO_TASKS, Set.of(), List.of("tasks.owed", "tasks.late")),
    ISOLATION(
            VIEW_FIGURES,
            Set.of("stays.site", "stays.home"),
            List.of("II.2.4a.current", "II.2.4c.current", "II.2.4b.sites", "isolation.leaving", "isolation.overdue"),
            new Gauge("II.2.4a.current", "isolation.places")),
    TREATMENT(
            VIEW_FIGURES,
            Set.of("beds"),
            List.of("II.2.3d.inHospital", "II.2.3d.referred", "II.2.3d.occupied", "II.2.3d.beds", "II.2.3d.free"),
            new Gauge("treatment.taken.ORDINARY", "treatment.beds.ORDINARY"),
            new Gauge("treatment.taken.OXYGEN", "treatment.beds.OXYGEN"),
            new Gauge("treatment.taken.ICU", "treatment.beds.ICU")),
    ZONES(VIEW_FIGURES, Set.of(), List.of("II.2.3c.zones", "II.2.4b.locked", "II.2.3c.people", "zones.left")),
    STOCK(VIEW_FIGURES, Set.of("stock"), List.of("stock.short", "stock.reagent-days", "II.2.5.pcr-days")),
    DUTIES(
            VIEW_FIGURES,
            Set.of(),
            List.of("dashboards.late", "dashboards.silent", "statutory.owed", "statutory.late"),
            new Gauge("dashboards.entered", "dashboards.duties"));

    private final Permission needs;
    private final Set<String> watched;
    private final List<String> figures;
    private final List<Gauge> gauges;

    CardKind(Permission needs, Set<String> watched, List<String> figures, Gauge... gauges) {
        this.needs = needs;
        this.watched = watched;
        this.figures = figures;
        this.gauges = List.of(gauges);
    }

    /** So many of so many. */
    public record Gauge(String part, String whole) {}

    /** Without it the card is left out. */
    Permission needs() {
        return needs;
    }

    /** Whether its large number can be asked as of another day: medians of a week and the duties of now cannot. */
    boolean isComparable() {
        return this != CLOCKS && this != DUTIES;
    }

    /** The entries that the card rests on, as the duties name them. */
    Set<String> watched() {
        return watched;
    }

    /** Figures and families of figures. */
    public List<String> figures() {
        return figures;
    }

    public List<Gauge> gauges() {
        return gauges;
    }

    /** The commune's own work stands first there; what it has none of is left out. */
    boolean isDailyWork() {
        return this == ROUNDS || this == FOLLOWUP || this == DECLARATIONS || this == TESTING || this == ISOLATION;
    }
}
