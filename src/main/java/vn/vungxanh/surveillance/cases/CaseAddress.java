package vn.vungxanh.surveillance.cases;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

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
        var address = UriComponentsBuilder.fromPath(path);
        words.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(words).toUriString();
    }

    /** The filter in the words of the address, in a fixed order, without what says nothing. */
    public Map<String, String> words(CaseFilter filter) {
        var words = new LinkedHashMap<String, String>();
        words.put("unit", units.get(filter.unit()).code());
        put(words, "status", filter.status() == CaseFilter.Status.ALL ? null : lower(filter.status()));
        put(words, "disease", filter.disease());
        put(words, "source", lower(filter.source()));
        put(words, "confirmedFrom", filter.confirmedFrom());
        put(words, "confirmedTo", filter.confirmedTo());
        put(words, "onsetFrom", filter.onsetFrom());
        put(words, "onsetTo", filter.onsetTo());
        put(words, "reportedFrom", filter.reportedFrom());
        put(words, "reportedTo", filter.reportedTo());
        put(words, "q", filter.text());
        put(words, "order", filter.order() == CaseFilter.Order.CONFIRMED ? null : lower(filter.order()));
        words.put("asOf", filter.asOf().atZone(Vietnam.ZONE).toOffsetDateTime().toString());
        return words;
    }

    private static @Nullable String lower(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static void put(Map<String, String> words, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            words.put(name, value.toString());
        }
    }
}
