package vn.vungxanh.care.isolation;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.shell.AddressWords;

/** The addresses of the lists with exactly the stays or orders of a filter. */
@Component
public class StayAddress {

    public static final String STAYS = "/isolation/stays";
    public static final String ORDERS = "/isolation/orders";

    private final Units units;

    StayAddress(Units units) {
        this.units = units;
    }

    public String of(StayFilter filter) {
        return AddressWords.address(STAYS, words(filter));
    }

    public String of(OrderFilter filter) {
        return AddressWords.address(ORDERS, words(filter));
    }

    public Map<String, String> words(StayFilter filter) {
        return new AddressWords.Writing()
                .put("unit", units.get(filter.unit()).code())
                .put("where", filter.where())
                .put("progress", filter.progress())
                .put("site", filter.site())
                .put("leaving", filter.leavingOn())
                .put("q", filter.text())
                .asOf(filter.asOf())
                .words();
    }

    public Map<String, String> words(OrderFilter filter) {
        return new AddressWords.Writing()
                .put("unit", units.get(filter.unit()).code())
                .put("show", filter.show())
                .put("subject", filter.subject())
                .put("q", filter.text())
                .words();
    }
}
