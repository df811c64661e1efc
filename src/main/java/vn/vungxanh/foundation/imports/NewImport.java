package vn.vungxanh.foundation.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody sends.
 *
 * @param sheet null for the first one
 * @param keyByHeading which heading is which column; empty to let the program find out
 * @param constants what holds for all rows, by column key
 */
public record NewImport(
        String kind,
        String fileName,
        @Nullable String sheet,
        Map<String, String> keyByHeading,
        Map<String, String> constants) {

    public NewImport {
        keyByHeading = Map.copyOf(keyByHeading);
        constants = Map.copyOf(constants);
    }
}
