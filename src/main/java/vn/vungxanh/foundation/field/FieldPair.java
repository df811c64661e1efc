package vn.vungxanh.foundation.field;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field in three states; empty and not given are the same.
 *
 * @param base what both started from
 * @param mine what the telephone sends
 * @param theirs what stands in the program now
 */
public record FieldPair(
        @Nullable String base,
        @Nullable String mine,
        @Nullable String theirs) {

    /** Both changed it, to different words: only a person can tell. */
    public boolean overlaps() {
        return !agrees() && !Objects.equals(base, mine) && !Objects.equals(base, theirs);
    }

    public boolean agrees() {
        return Objects.equals(mine, theirs);
    }

    /** Whoever changed it is right; what both changed stays as it is in the program until somebody decides. */
    public @Nullable String merged() {
        return !agrees() && Objects.equals(base, theirs) ? mine : theirs;
    }

    public boolean prefersMine() {
        return !agrees() && Objects.equals(base, theirs);
    }
}
