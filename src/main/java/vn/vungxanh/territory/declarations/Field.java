package vn.vungxanh.territory.declarations;

import java.util.List;
import java.util.Set;

/**
 * A question of the dated set.
 *
 * @param step the page that it stands on
 * @param longest in characters
 * @param source the text that asks for it
 */
public record Field(
        String id,
        String step,
        Set<Kind> kinds,
        Set<String> sets,
        FieldType type,
        boolean required,
        int longest,
        List<String> options,
        String source) {

    public Field {
        kinds = Set.copyOf(kinds);
        sets = Set.copyOf(sets);
        options = List.copyOf(options);
    }

    /** Message of the question. */
    public String key() {
        return "declarations.field." + id;
    }

    public String optionKey(String option) {
        return "declarations.option." + (type == FieldType.YESNO ? "yesno" : id) + "." + option;
    }
}
