package vn.vungxanh.surveillance.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/** The addresses of the lists with exactly the tests or tubes of a filter. */
@Component
public class TestAddress {

    public static final String TESTS = "/testing/tests";
    public static final String TUBES = "/testing/tubes";

    private final Units units;

    TestAddress(Units units) {
        this.units = units;
    }

    public String of(TestFilter filter) {
        return of(TESTS, words(filter));
    }

    public String of(TubeFilter filter) {
        return of(TUBES, words(filter));
    }

    public static String of(String path, Map<String, String> words) {
        var address = UriComponentsBuilder.fromPath(path);
        words.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(words).toUriString();
    }

    public Map<String, String> words(TestFilter filter) {
        var words = new LinkedHashMap<String, String>();
        words.put("unit", units.get(filter.unit()).code());
        words.put("outcome", filter.outcome().name().toLowerCase(java.util.Locale.ROOT));
        put(words, "kind", filter.kind());
        put(words, "purpose", filter.purpose());
        put(words, "pooled", filter.pooled());
        put(words, "lab", filter.laboratory());
        put(words, "reference", filter.reference());
        put(words, "sampledFrom", filter.sampledFrom());
        put(words, "sampledTo", filter.sampledTo());
        put(words, "releasedFrom", filter.releasedFrom());
        put(words, "releasedTo", filter.releasedTo());
        put(words, "q", filter.text());
        words.put("asOf", filter.asOf().atZone(Vietnam.ZONE).toOffsetDateTime().toString());
        return words;
    }

    public Map<String, String> words(TubeFilter filter) {
        var words = new LinkedHashMap<String, String>();
        words.put("unit", units.get(filter.unit()).code());
        put(words, "state", filter.state());
        put(words, "lab", filter.laboratory());
        put(words, "kind", filter.kind());
        put(words, "session", filter.session());
        put(words, "open", filter.open());
        put(words, "q", filter.text());
        return words;
    }

    private static void put(Map<String, String> words, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            words.put(
                    name,
                    value instanceof Enum<?> one ? one.name().toLowerCase(java.util.Locale.ROOT) : value.toString());
        }
    }
}
