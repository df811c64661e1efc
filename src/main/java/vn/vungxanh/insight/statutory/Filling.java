package vn.vungxanh.insight.statutory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the records say for one form: values by origin, where each family of origins is entered, tables. */
final class Filling {

    private final Map<String, Value> values = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private List<FormTable> tables = List.of();

    Filling put(String origin, @Nullable Value value) {
        if (value != null) {
            values.put(origin, value);
        }
        return this;
    }

    /** @param family the first word of the origins, such as {@code case} */
    Filling enteredAt(String family, String address) {
        places.put(family, address);
        return this;
    }

    Filling with(List<FormTable> all) {
        tables = List.copyOf(all);
        return this;
    }

    @Nullable
    Value value(String origin) {
        return values.get(origin);
    }

    @Nullable
    String place(String origin) {
        return places.get(origin.substring(0, Math.max(0, origin.indexOf('.'))));
    }

    List<FormTable> tables() {
        return tables;
    }
}
