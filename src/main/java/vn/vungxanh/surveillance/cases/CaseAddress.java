package vn.vungxanh.surveillance.cases;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.shell.AddressWords;

/** The address of the line list with exactly the cases of a filter. */
@Component
public class CaseAddress {

    private final Units units;

    CaseAddress(Units units) {
        this.units = units;
    }

    public String of(CaseFilter filter) {
        return of("/cases", words(filter));
    }

    public static String of(String path, Map<String, String> words) {
        return AddressWords.address(path, words);
    }

    /** The filter in the words of the address, in a fixed order, without what says nothing. */
    public Map<String, String> words(CaseFilter filter) {
        return new AddressWords.Writing()
                .put("unit", units.get(filter.unit()).code())
                .put("status", filter.status() == CaseFilter.Status.ALL ? null : filter.status())
                .put("disease", filter.disease())
                .put("source", filter.source())
                .put("confirmedFrom", filter.confirmedFrom())
                .put("confirmedTo", filter.confirmedTo())
                .put("onsetFrom", filter.onsetFrom())
                .put("onsetTo", filter.onsetTo())
                .put("reportedFrom", filter.reportedFrom())
                .put("reportedTo", filter.reportedTo())
                .put("q", filter.text())
                .put("order", filter.order() == CaseFilter.Order.CONFIRMED ? null : filter.order())
                .asOf(filter.asOf())
                .words();
    }
}
