package vn.vungxanh.demonstration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The demonstration's own small tables. */
final class Table {

    private Table() {}

    static List<CSVRecord> read(String name) {
        return ResourceTable.read("demonstration/" + name);
    }

    static List<String> words(String cell) {
        return Stream.of(cell.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** "03199:42 03198:17" */
    static List<Chance.Weighted<String>> weights(String cell) {
        return words(cell).stream()
                .map(pair -> pair.split(":"))
                .map(pair -> new Chance.Weighted<>(pair[0], Integer.parseInt(pair[1])))
                .toList();
    }

    /** "Bản Hốc;Tổ dân phố 1-6": a name that ends in a range stands for numbered groups. */
    static List<String> hamlets(String cell) {
        return Arrays.stream(cell.split(";")).flatMap(Table::numbered).toList();
    }

    private static Stream<String> numbered(String name) {
        var dash = name.lastIndexOf('-');
        if (dash < 0) {
            return Stream.of(name);
        }
        var blank = name.lastIndexOf(' ');
        var from = Integer.parseInt(name.substring(blank + 1, dash));
        var to = Integer.parseInt(name.substring(dash + 1));
        return Stream.iterate(from, number -> number <= to, number -> number + 1)
                .map(number -> name.substring(0, blank + 1) + number);
    }
}
