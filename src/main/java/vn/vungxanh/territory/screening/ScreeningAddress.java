package vn.vungxanh.territory.screening;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.shell.AddressWords;

/** The addresses of lists with exactly the people of a filter. */
@Component
public class ScreeningAddress {

    private final Units units;

    ScreeningAddress(Units units) {
        this.units = units;
    }

    /** As of the instant of the filter. */
    public String people(ScreeningFilter filter) {
        return AddressWords.address(
                "/screening/people", writing(filter).asOf(filter.asOf()).words());
    }

    /** The filter in the words of an address, without the instant and without what says nothing. */
    public Map<String, String> words(ScreeningFilter filter) {
        return writing(filter).words();
    }

    private AddressWords.Writing writing(ScreeningFilter filter) {
        return new AddressWords.Writing()
                .put("round", filter.round().id())
                .put("unit", units.get(filter.unit()).code())
                .put("show", filter.show())
                .put("hamlet", filter.hamlet())
                .put("q", filter.text())
                .put("until", filter.until())
                .put("day", filter.day());
    }
}
