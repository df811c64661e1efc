package vn.vungxanh.insight.mobility;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.platform.sheets.ResourceTable;

/** The mobile networks, as dated data. */
@Component
public class Operators {

    private final List<Operator> all;

    Operators() {
        all = ResourceTable.read(
                "mobility/operators.csv",
                row -> new Operator(
                        row.get("code"),
                        row.get("name"),
                        List.of(row.get("names").split("\\|")),
                        Objects.requireNonNull(DatedRows.day(row, "valid_from")),
                        DatedRows.day(row, "valid_to")));
    }

    public List<Operator> all() {
        return all;
    }

    /** By its code or any of its names, with or without accents. */
    Optional<Operator> find(String text, LocalDate on) {
        var key = SearchKey.of(text);
        return all.stream()
                .filter(each -> each.workedOn(on))
                .filter(each -> Stream.concat(Stream.of(each.code(), each.name()), each.names().stream())
                        .anyMatch(name -> SearchKey.of(name).equals(key)))
                .findFirst();
    }

    /** "Viettel, MobiFone"; a code that is known no more says itself. */
    public String named(java.util.Collection<String> codes) {
        return String.join(
                ", ",
                codes.stream()
                        .sorted()
                        .map(code -> all.stream()
                                .filter(each -> each.code().equals(code))
                                .map(Operator::name)
                                .findFirst()
                                .orElse(code))
                        .toList());
    }
}
