package vn.vungxanh.territory.declarations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Declarations with a red flag came in.
 *
 * @param declarations ids
 */
public record SymptomsDeclared(List<UUID> declarations, Instant at) {

    public SymptomsDeclared {
        declarations = List.copyOf(declarations);
    }
}
