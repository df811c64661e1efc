package vn.vungxanh.insight.statutory;

import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;

/** The address of the list with exactly the forms of a filter. */
@Component
public class StatutoryAddress {

    private final Units units;

    StatutoryAddress(Units units) {
        this.units = units;
    }

    public String of(FormFilter filter) {
        var until = filter.dueUntil();
        return AddressWords.address(
                "/statutory",
                new AddressWords.Writing()
                        .put("unit", units.get(filter.unit()).code())
                        .put("below", filter.below() ? "yes" : "no")
                        .put("show", filter.show())
                        .put("kind", filter.kind())
                        .put(
                                "due",
                                until == null
                                        ? null
                                        : until.atZone(Vietnam.ZONE).toOffsetDateTime())
                        .asOf(filter.asOf())
                        .words());
    }

    static String of(FormId id) {
        return "/statutory/forms/" + id;
    }
}
