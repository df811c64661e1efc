package vn.vungxanh.foundation.imports;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column that a list may have.
 *
 * @param aliases other headings under which it arrives
 * @param forAllRows where the file has no such column, the sender is asked for one value for the whole list
 * @param example what the template shows in its sample row
 */
public record ImportColumn(
        String key,
        ColumnKind kind,
        String vietnamese,
        String english,
        List<String> aliases,
        boolean required,
        List<Choice> choices,
        String example,
        boolean forAllRows) {

    public ImportColumn {
        aliases = List.copyOf(aliases);
        choices = List.copyOf(choices);
    }

    public static ImportColumn of(String key, ColumnKind kind, String vietnamese, String english) {
        return new ImportColumn(key, kind, vietnamese, english, List.of(), false, List.of(), "", false);
    }

    public ImportColumn also(String... headings) {
        return new ImportColumn(
                key, kind, vietnamese, english, List.of(headings), required, choices, example, forAllRows);
    }

    public ImportColumn mandatory() {
        return new ImportColumn(key, kind, vietnamese, english, aliases, true, choices, example, forAllRows);
    }

    public ImportColumn choosing(List<Choice> fromThese) {
        return new ImportColumn(key, kind, vietnamese, english, aliases, required, fromThese, example, forAllRows);
    }

    public ImportColumn suchAs(String sample) {
        return new ImportColumn(key, kind, vietnamese, english, aliases, required, choices, sample, forAllRows);
    }

    public ImportColumn orForAllRows() {
        return new ImportColumn(key, kind, vietnamese, english, aliases, required, choices, example, true);
    }

    public String heading(String language) {
        return "en".equals(language) ? english : vietnamese;
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(key, vietnamese, english), aliases.stream());
    }
}
