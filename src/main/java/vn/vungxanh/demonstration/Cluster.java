package vn.vungxanh.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.tracing.Setting;

/** What one outbreak of the demonstration must come to. */
record Cluster(
        String id,
        String commune,
        String hamlet,
        @Nullable String indexBn,
        int indexAge,
        Setting setting,
        List<LocalDate> confirmedOn,
        int f1,
        int f2,
        List<Chance.Weighted<String>> caseHomes,
        List<Chance.Weighted<String>> homes) {

    static List<Cluster> all() {
        return Table.read("clusters.csv").stream().map(Cluster::of).toList();
    }

    /** Whether the source of the first case is a case of another cluster. */
    boolean linked() {
        return indexBn == null;
    }

    private static Cluster of(CSVRecord row) {
        var days = new ArrayList<LocalDate>();
        for (var day : Table.weights(row.get("cases"))) {
            for (var i = 0; i < day.weight(); i++) {
                days.add(LocalDate.of(2021, 5, Integer.parseInt(day.value())));
            }
        }
        return new Cluster(
                row.get("id"),
                row.get("commune"),
                row.get("hamlet"),
                row.get("index_bn").isEmpty() ? null : row.get("index_bn"),
                Integer.parseInt(row.get("index_age")),
                Setting.valueOf(row.get("setting")),
                days,
                Integer.parseInt(row.get("f1")),
                Integer.parseInt(row.get("f2")),
                Table.weights(row.get("case_homes")),
                Table.weights(row.get("homes")));
    }
}
