package vn.vungxanh.care.rounds;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/** The address of the list with exactly the watched of a filter. */
@Component
public class RoundAddress {

    private final Units units;

    RoundAddress(Units units) {
        this.units = units;
    }

    /** As of the instant of the filter. */
    public String of(RoundFilter filter) {
        var words = words(filter);
        words.put("asOf", filter.asOf().atZone(Vietnam.ZONE).toOffsetDateTime().toString());
        return of("/rounds/people", words);
    }

    public String alarms(UnitId unit) {
        return of("/rounds/alarms", Map.of("unit", units.get(unit).code()));
    }

    public static String of(String path, Map<String, String> words) {
        var address = UriComponentsBuilder.fromPath(path);
        words.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(words).toUriString();
    }

    /** The filter in the words of the address, without the instant and without what says nothing. */
    public Map<String, String> words(RoundFilter filter) {
        var words = new LinkedHashMap<String, String>();
        words.put("unit", units.get(filter.unit()).code());
        words.put("show", filter.show().name().toLowerCase(Locale.ROOT));
        if (filter.place() != null) {
            words.put("place", filter.place());
        }
        if (filter.text() != null && !filter.text().isEmpty()) {
            words.put("q", filter.text());
        }
        if (!filter.at().equals(filter.asOf())) {
            words.put("at", filter.at().atZone(Vietnam.ZONE).toLocalDateTime().toString());
        }
        return words;
    }
}
