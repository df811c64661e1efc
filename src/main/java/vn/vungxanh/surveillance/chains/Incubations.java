package vn.vungxanh.surveillance.chains;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The longest incubation of each disease, as data with its source. */
@Component
class Incubations {

    private static final String ALL_OTHERS = "*";

    private final Map<String, Integer> longestDays = new HashMap<>();

    Incubations() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        var file = new ClassPathResource("chains/incubation.csv");
        try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var rows = format.parse(text)) {
            rows.forEach(row -> longestDays.put(row.get("disease"), Integer.valueOf(row.get("longest_days"))));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    int longestDays(String disease) {
        return longestDays.getOrDefault(disease, longestDays.getOrDefault(ALL_OTHERS, 0));
    }
}
