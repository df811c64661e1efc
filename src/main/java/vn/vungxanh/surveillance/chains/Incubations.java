package vn.vungxanh.surveillance.chains;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The longest incubation of each disease, as data with its source. */
@Component
class Incubations {

    private static final String ALL_OTHERS = "*";

    private final Map<String, Integer> longestDays = ResourceTable.read("chains/incubation.csv").stream()
            .collect(Collectors.toMap(row -> row.get("disease"), row -> Integer.valueOf(row.get("longest_days"))));

    int longestDays(String disease) {
        return longestDays.getOrDefault(disease, longestDays.getOrDefault(ALL_OTHERS, 0));
    }
}
