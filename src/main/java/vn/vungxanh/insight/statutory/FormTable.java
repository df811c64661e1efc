package vn.vungxanh.insight.statutory;

import java.util.List;
import java.util.Set;

/**
 * A table of a form.
 *
 * @param name as the exchange calls it
 * @param columns as the exchange calls them
 * @param numeric columns that hold numbers, counted from 0
 */
public record FormTable(
        String name,
        String caption,
        List<String> columns,
        List<String> head,
        List<List<String>> rows,
        Set<Integer> numeric) {

    public FormTable {
        columns = List.copyOf(columns);
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        numeric = Set.copyOf(numeric);
    }
}
