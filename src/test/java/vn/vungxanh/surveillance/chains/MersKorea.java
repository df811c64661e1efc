package vn.vungxanh.surveillance.chains;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** Who infected whom in Korea in 2015, and what igraph says of it; the sources stand in the files. */
final class MersKorea {

    private MersKorea() {}

    /** Infector and infected, by the numbers of the cases. */
    static List<int[]> links() {
        return rows("chains/mers_korea_2015_links.csv").stream()
                .map(row -> new int[] {Integer.parseInt(row.get("from")), Integer.parseInt(row.get("to"))})
                .toList();
    }

    static List<CSVRecord> figuresOfIgraph() {
        return rows("chains/mers_korea_2015_igraph.csv");
    }

    private static List<CSVRecord> rows(String path) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try (var text = new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8);
                var rows = format.parse(text)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
