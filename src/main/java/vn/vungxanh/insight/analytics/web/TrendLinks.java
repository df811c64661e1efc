package vn.vungxanh.insight.analytics.web;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.analytics.Outlook;
import vn.vungxanh.insight.analytics.Trend;
import vn.vungxanh.insight.analytics.UnitCluster;
import vn.vungxanh.insight.analytics.UnitSignal;
import vn.vungxanh.insight.foresight.Nowcast;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.surveillance.cases.CaseAddress;
import vn.vungxanh.surveillance.cases.CaseFilter;

/** Where each number of the page leads: to exactly the records that it counted. */
@Component
public class TrendLinks {

    private final CaseAddress cases;

    TrendLinks(CaseAddress cases) {
        this.cases = cases;
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
