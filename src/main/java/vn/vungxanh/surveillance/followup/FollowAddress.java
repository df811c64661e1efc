package vn.vungxanh.surveillance.followup;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/** The address of the list with exactly the follow-ups of a filter. */
@Component
public class FollowAddress {

    private final Units units;

    FollowAddress(Units units) {
        this.units = units;
    }

    /** As of the instant of the filter. */
    public String of(FollowFilter filter) {
        var words = words(filter);
        words.put("asOf", filter.asOf().atZone(Vietnam.ZONE).toOffsetDateTime().toString());
        return of("/followup/contacts", words);
    }

    public static String of(String path, Map<String, String> words) {
        var address = UriComponentsBuilder.fromPath(path);
        words.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(words).toUriString();
    }

    /** The filter in the words of the address, without the instant and without what says nothing. */
    public Map<String, String> words(FollowFilter filter) {
        var words = new LinkedHashMap<String, String>();
        words.put("unit", units.get(filter.unit()).code());
        words.put("show", filter.show().name().toLowerCase(Locale.ROOT));
        put(words, "tracer", filter.tracer());
        put(words, "case", filter.caseId());
        put(words, "level", filter.level());
        put(words, "q", filter.text());
        return words;
    }

    private static void put(Map<String, String> words, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            words.put(name, value.toString());
        }
    }
}
