package vn.vungxanh.territory.frontier;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.people.Sex;

/**
 * Somebody at the border, as far as he is known; a group may first be nothing but its number and nationality.
 *
 * @param nationality ISO 3166-1, two letters
 * @param declared whether he declared his health there
 */
public record Traveller(
        @Nullable String name,
        @Nullable Sex sex,
        @Nullable Integer birthYear,
        String nationality,
        @Nullable String document,
        @Nullable String home,
        @Nullable BigDecimal temperature,
        boolean declared) {

    public static Traveller unnamed(String nationality) {
        return new Traveller(null, null, null, nationality, null, null, null, false);
    }

    public static Traveller named(String name, String nationality) {
        return new Traveller(name, null, null, nationality, null, null, null, false);
    }
}
