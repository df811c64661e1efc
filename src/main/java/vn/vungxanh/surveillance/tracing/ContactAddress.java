package vn.vungxanh.surveillance.tracing;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.surveillance.cases.Disease;

/** The address of the list with exactly the contacts of a filter. */
@Component
public class ContactAddress {

    private final Units units;

    ContactAddress(Units units) {
        this.units = units;
    }

    public String of(ContactFilter filter) {
        return of("/tracing", words(filter));
    }

    public static String of(String path, Map<String, String> words) {
        return AddressWords.address(path, words);
    }

    /** The filter in the words of the address, without what says nothing. */
    public Map<String, String> words(ContactFilter filter) {
        return new AddressWords.Writing()
                .put("unit", units.get(filter.unit()).code())
                .put("level", filter.level())
                .put("case", filter.indexCase())
                .put("became", filter.becameCase())
                .put("sampled", filter.sampled())
                .put("disease", filter.disease().equals(Disease.COVID_19) ? null : filter.disease())
                .put("from", filter.from())
                .put("q", filter.text())
                .asOf(filter.asOf())
                .words();
    }
}
