package vn.vungxanh.foundation.imports;

import java.util.List;

/** One of the answers of a column; written in either language, by its code or an alias, with or without accents. */
public record Choice(String code, String vietnamese, String english, List<String> aliases) {

    public Choice {
        aliases = List.copyOf(aliases);
    }

    public static Choice of(String code, String vietnamese, String english, String... aliases) {
        return new Choice(code, vietnamese, english, List.of(aliases));
    }
}
