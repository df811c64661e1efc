package vn.vungxanh.insight.delays.web;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.delays.DelayKind;
import vn.vungxanh.insight.delays.DelayQuestion;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.surveillance.cases.CaseAddress;
import vn.vungxanh.surveillance.cases.CaseFilter;

/** The page with another kind, unit or period, and the list of the cases that it looked at. */
@Component
public class DelayLinks {

    private final Units units;
    private final CaseAddress cases;

    DelayLinks(Units units, CaseAddress cases) {
        this.units = units;
        this.cases = cases;
    }

    public String kind(DelayQuestion asked, DelayKind kind) {
        return address("/delays", asked, kind, units.get(asked.unit()), asked.from(), asked.to());
    }

    public String unit(DelayQuestion asked, Unit unit) {
        return address("/delays", asked, asked.kind(), unit, asked.from(), asked.to());
    }

    public String week(DelayQuestion asked, LocalDate from, LocalDate to) {
        return address("/delays", asked, asked.kind(), units.get(asked.unit()), from, to);
    }

    public String table(DelayQuestion asked) {
        return address("/delays.csv", asked, asked.kind(), units.get(asked.unit()), asked.from(), asked.to());
    }

    /** All that were asked for, also those left out. */
    public String cases(DelayQuestion asked) {
        return cases.of(CaseFilter.reportedBetween(
                asked.unit(), LocalDate.of(2020, 1, 1), asked.from(), asked.to(), asked.asOf()));
    }

    /** The chains of the days that were asked for, whose pairs they are. */
    public String chains(DelayQuestion asked) {
        return AddressWords.address(
                "/chains",
                new AddressWords.Writing()
                        .put("unit", units.get(asked.unit()).code())
                        .put("from", asked.from())
                        .put("to", asked.to())
                        .words());
    }

    private static String address(
            String path, DelayQuestion asked, DelayKind kind, Unit unit, LocalDate from, LocalDate to) {
        return AddressWords.address(
                path,
                new AddressWords.Writing()
                        .put("kind", kind)
                        .put("unit", unit.code())
                        .put("from", from)
                        .put("to", to)
                        .asOf(asked.asOf())
                        .words());
    }
}
