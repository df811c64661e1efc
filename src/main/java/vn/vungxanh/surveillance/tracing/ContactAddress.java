package vn.vungxanh.surveillance.tracing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
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
        var address = UriComponentsBuilder.fromPath(path);
        words.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(words).toUriString();
    }

    /** The filter in the words of the address, without what says nothing. */
    public Map<String, String> words(ContactFilter filter) {
        var words = new LinkedHashMap<String, String>();
        words.put("unit", units.get(filter.unit()).code());
        put(words, "level", filter.level());
        put(words, "case", filter.indexCase());
        put(words, "became", filter.becameCase());
        put(words, "sampled", filter.sampled());
        put(words, "disease", filter.disease().equals(Disease.COVID_19) ? null : filter.disease());
        put(words, "from", filter.from());
        put(words, "q", filter.text());
        words.put("asOf", filter.asOf().atZone(Vietnam.ZONE).toOffsetDateTime().toString());
        return words;
    }

    private static void put(Map<String, String> words, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            words.put(name, value.toString());
        }
    }
}
