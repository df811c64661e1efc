package vn.vungxanh.insight.mobility.web;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.mobility.Period;
import vn.vungxanh.platform.shell.AddressWords;

/** Where the numbers of the pages lead: to the same question of another unit, and to the records. */
@Component
public class MobilityLinks {

    MobilityLinks() {}

    public String unit(Unit unit, Period period) {
        return at("/mobility", unit, period);
    }

    /** The days behind a figure: what each operator said. */
    public String reports(Unit unit, LocalDate day) {
        return at("/mobility/reports", unit, new Period(day, day));
    }

    public String flows(Unit unit, Period period) {
        return at("/mobility/flows", unit, period);
    }

    public String csv(Unit unit, Period period) {
        return at("/mobility/index.csv", unit, period);
    }

    public String flowsCsv(Unit unit, Period period) {
        return at("/mobility/flows.csv", unit, period);
    }

    private static String at(String path, Unit unit, Period period) {
        return AddressWords.address(
                path,
                new AddressWords.Writing()
                        .put("unit", unit.code())
                        .put("from", period.from())
                        .put("to", period.to())
                        .words());
    }
}
