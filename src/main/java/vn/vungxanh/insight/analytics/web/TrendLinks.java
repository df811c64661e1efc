package vn.vungxanh.insight.analytics.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.analytics.AttackReport;
import vn.vungxanh.insight.analytics.FoundCurve;
import vn.vungxanh.insight.analytics.Outlook;
import vn.vungxanh.insight.analytics.Trend;
import vn.vungxanh.insight.analytics.UnitCluster;
import vn.vungxanh.insight.analytics.UnitSignal;
import vn.vungxanh.insight.foresight.Nowcast;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.surveillance.cases.CaseAddress;
import vn.vungxanh.surveillance.cases.CaseFilter;
import vn.vungxanh.surveillance.cases.CurveBy;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.tracing.ContactAddress;
import vn.vungxanh.surveillance.tracing.ContactFilter;

/** Where each number of the page leads: to exactly the records that it counted. */
@Component
public class TrendLinks {

    private final CaseAddress cases;
    private final ContactAddress contacts;
    private final Units units;

    TrendLinks(CaseAddress cases, ContactAddress contacts, Units units) {
        this.cases = cases;
        this.contacts = contacts;
        this.units = units;
    }

    /** What a reader may see above a unit, the highest first. */
    public List<Unit> above(Scope scope, Unit unit) {
        return units.ancestors(unit.id()).stream()
                .filter(each -> scope.covers(each.id()))
                .toList();
    }

    /** A page about a unit. */
    public String page(String path, Unit unit, Instant asOf) {
        return AddressWords.address(
                path,
                new AddressWords.Writing().put("unit", unit.code()).asOf(asOf).words());
    }

    public String curve(FoundCurve curve, CurveBy by, boolean asTable) {
        return AddressWords.address(
                asTable ? "/analytics/curve.csv" : "/analytics/curve",
                new AddressWords.Writing()
                        .put("unit", curve.unit().code())
                        .put("by", by)
                        .asOf(curve.asOf())
                        .words());
    }

    /** Cases reported in these days. */
    public String reported(FoundCurve curve, LocalDate from, LocalDate to) {
        return cases.of(CaseFilter.reportedBetween(curve.unit().id(), curve.first(), from, to, curve.asOf()));
    }

    /** All cases of the wave. */
    public String confirmed(AttackReport report, Unit unit) {
        return cases.of(
                CaseFilter.confirmedSince(unit.id(), CaseFilter.Status.CONFIRMED, report.from(), report.asOf()));
    }

    /** F1 of the wave; those who became cases. */
    public String contacts(AttackReport report, boolean ill) {
        return contacts.of(new ContactFilter(
                Disease.COVID_19,
                report.unit().id(),
                1,
                null,
                ill ? true : null,
                null,
                report.from(),
                report.asOf(),
                null));
    }

    public String unit(Unit unit, Instant asOf) {
        return AddressWords.address(
                "/analytics",
                new AddressWords.Writing().put("unit", unit.code()).asOf(asOf).words());
    }

    public String outlook(Unit unit, Instant asOf) {
        return AddressWords.address(
                "/analytics/outlook",
                new AddressWords.Writing().put("unit", unit.code()).asOf(asOf).words());
    }

    /** Cases of one of its weeks. */
    public String reported(Outlook outlook, Outlook.Week week) {
        return cases.of(CaseFilter.reportedBetween(
                outlook.unit().id(), outlook.series().first(), week.from(), week.to(), outlook.asOf()));
    }

    /** Cases with that onset. */
    public String begun(Outlook outlook, Nowcast.Day day) {
        return cases.of(CaseFilter.begunOn(
                outlook.unit().id(),
                day.day(),
                outlook.series().first(),
                outlook.series().last(),
                outlook.asOf()));
    }

    /** Cases reported in so many days that end so many days before the last one. */
    public String reported(Trend trend, int days, int skipped) {
        var to = trend.series().last().minusDays(skipped);
        return cases.of(
                CaseFilter.reportedBetween(trend.unit().id(), trend.from(), to.minusDays(days - 1L), to, trend.asOf()));
    }

    /** Cases of the day that a signal judges. */
    public String judged(UnitSignal signal, Instant asOf) {
        return cases.of(CaseFilter.reportedBetween(signal.unit().id(), signal.from(), signal.on(), signal.on(), asOf));
    }

    /** Cases of a unit in the days of a cluster. */
    public String gathered(UnitCluster cluster, Unit unit, Instant asOf) {
        return cases.of(CaseFilter.reportedBetween(unit.id(), cluster.from(), cluster.from(), cluster.to(), asOf));
    }
}
