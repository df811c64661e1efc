package vn.vungxanh.insight.risk.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.insight.risk.RiskRegime;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;

/** Addresses of this room's pages at the instant, and of the lists behind the facts. */
public final class RiskLinks {

    private static final int WEEK = 7;

    private final RiskRegime regime;
    private final String disease;
    private final Instant asOf;
    private final boolean asked;
    private final int windowDays;

    RiskLinks(RiskRegime regime, String disease, Instant asOf, boolean asked, double windowDays) {
        this.regime = regime;
        this.disease = disease;
        this.asOf = asOf;
        this.asked = asked;
        this.windowDays = (int) windowDays;
    }

    public String unit(Unit unit) {
        return page("/risk/units/" + unit.code(), null, regime.id());
    }

    public String table(Unit unit) {
        return page("/risk", unit.code(), regime.id());
    }

    public String table(Unit unit, String other) {
        return page("/risk", unit.code(), other);
    }

    public String unit(Unit unit, String other) {
        return page("/risk/units/" + unit.code(), null, other);
    }

    public String communes(Unit unit) {
        return table(unit) + "&show=communes";
    }

    public String field() {
        return asOf.atZone(Vietnam.ZONE)
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0)
                .toString();
    }

    /** The instant in the address, empty for now: a form on a page of the past stays there. */
    public String askedFor() {
        return asked ? field() : "";
    }

    private String page(String path, @Nullable String unit, String which) {
        var words = new AddressWords.Writing().put("unit", unit).put("regime", which);
        return AddressWords.address(path, (asked ? words.asOf(asOf) : words).words());
    }

    /** The list of exactly what a fact counts; null where no page lists it. */
    public @Nullable String list(Unit unit, Fact fact) {
        var today = Vietnam.dayOf(asOf);
        var week = today.minusDays(WEEK - 1L);
        return switch (fact) {
            case CASES_WEEK -> cases(unit, week, null);
            case COMMUNITY_WEEK -> cases(unit, week, "community");
            case UNKNOWN_WEEK -> cases(unit, week, "unknown");
            case CONTACT_WEEK -> cases(unit, week, "contact");
            case QUARANTINE_WEEK -> cases(unit, week, "quarantine");
            case IMPORTED_WEEK -> cases(unit, week, "imported");
            case MONTH_TO_DATE -> cases(unit, today.withDayOfMonth(1), null);
            case WEEK_TO_DATE -> cases(unit, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), null);
            case KNOWN_SOURCE, UNKNOWN_SOURCE -> cases(unit, today.minusDays(windowDays - 1L), null);
            case CLUSTERS_UNTRACED, CLUSTERS_SENSITIVE, LINKED_WEEK, LINKED_MONTH -> at("/zones/outbreaks", unit);
            case CONTACTS_IN_COMMUNITY -> at("/tracing", unit) + "&level=1";
            case IN_QUARANTINE -> at("/isolation/stays", unit);
            case FREE_BEDS, ICU_BEDS, OXYGEN_LITRES -> at("/treatment", unit);
            case ILLEGAL_ENTRIES ->
                at("/frontier/events", unit) + "&kind=stopped&from=" + today.minusDays(windowDays - 1L);
            case OXYGEN_PATIENTS -> at("/treatment/admissions", unit);
            default -> null;
        };
    }

    private String cases(Unit unit, LocalDate from, @Nullable String source) {
        return AddressWords.address(
                "/cases",
                new AddressWords.Writing()
                        .put("unit", unit.code())
                        .put("status", "confirmed")
                        .put("disease", disease)
                        .put("source", source)
                        .put("confirmedFrom", from)
                        .asOf(asOf)
                        .words());
    }

    private String at(String path, Unit unit) {
        return AddressWords.address(
                path,
                asked
                        ? new AddressWords.Writing()
                                .put("unit", unit.code())
                                .asOf(asOf)
                                .words()
                        : Map.of("unit", unit.code()));
    }
}
