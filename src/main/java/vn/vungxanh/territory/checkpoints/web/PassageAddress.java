package vn.vungxanh.territory.checkpoints.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the list with one word changed; another page is asked for by itself. */
public final class PassageAddress {

    private static final List<String> WORDS =
            List.of("unit", "asOf", "day", "since", "post", "which", "place", "q", "page");

    private PassageAddress() {}

    public static String with(Map<String, String> words, String name, @Nullable String value) {
        var all = new TreeMap<String, String>(words);
        all.keySet().retainAll(WORDS);
        all.remove("page");
        if (value == null) {
            all.remove(name);
        } else {
            all.put(name, value);
        }
        var address = UriComponentsBuilder.fromPath("/checkpoints/passages");
        var values = new HashMap<String, Object>();
        all.forEach((key, word) -> {
            address.queryParam(key, "{" + values.size() + "}");
            values.put(Integer.toString(values.size()), word);
        });
        return address.encode().buildAndExpand(values).toUriString();
    }
}
