package vn.vungxanh.insight.mobility.web;

import java.time.Instant;
import java.time.LocalDate;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.mobility.Period;
import vn.vungxanh.platform.shell.AddressWords;

/** Where the numbers of the pages lead: to the same question of another unit, and to the records, at the same instant. */
public final class MobilityLinks {

    private final Instant asOf;

    MobilityLinks(Instant asOf) {
        this.asOf = asOf;
    }

    public String unit(Unit unit, Period period) {
        return at("/mobility", unit, period);
    }

    /** The days behind a figure: what each operator said. */
    public String reports(Unit unit, LocalDate day) {
        return at("/mobility/reports", unit, new Period(day, day));
    }

    /** The week that ends the period: flows are read by the week. */
    public String flowsOfLastWeek(Unit unit, Period period) {
        var week = period.to().minusDays(6);
        return flows(unit, new Period(week.isBefore(period.from()) ? period.from() : week, period.to()));
    }

    public String flows(Unit unit, Period period) {
        return at("/mobility/flows", unit, period);
    }

    /** The six weeks that end with the period. */
    public String index(Unit unit, Period period) {
        var begin = period.to().minusDays(41);
        return unit(unit, new Period(begin.isBefore(period.from()) ? begin : period.from(), period.to()));
    }

    public String csv(Unit unit, Period period) {
        return at("/mobility/index.csv", unit, period);
    }

    public String flowsCsv(Unit unit, Period period) {
        return at("/mobility/flows.csv", unit, period);
    }

    /** The map at the same instant. */
    public String map(Unit unit) {
        return AddressWords.address(
                "/map",
                new AddressWords.Writing()
                        .put("unit", unit.code())
                        .put("measure", "mobility")
                        .put("layers", "flows")
                        .asOf(asOf)
                        .words());
    }

    private String at(String path, Unit unit, Period period) {
        return AddressWords.address(
                path,
                new AddressWords.Writing()
                        .put("unit", unit.code())
                        .put("from", period.from())
                        .put("to", period.to())
                        .asOf(asOf)
                        .words());
    }
}
