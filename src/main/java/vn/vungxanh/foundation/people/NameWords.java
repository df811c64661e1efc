package vn.vungxanh.foundation.people;

import java.util.Map;
import java.util.Optional;
import vn.vungxanh.kernel.SearchKey;

/**
 * What somebody typed to find people by name, as a condition of the lists of other rooms: it begins one of the words of the
 * name. Unlike {@code like} it walks along an index also under row-level security.
 */
public record NameWords(String key) {

    /** None for a text without letter or digit, which finds nothing rather than everything. */
    public static Optional<NameWords> of(String typed) {
        var key = SearchKey.of(typed);
        return key.isEmpty() ? Optional.empty() : Optional.of(new NameWords(key));
    }

    /** @param person the column with the person's id */
    public static String condition(String person) {
        return person + " in (select w.person_id from people.published_name_words w"
                + " where w.word >= :name and w.word < :afterName)";
    }

    /** The parameters of {@link #condition}. */
    public Map<String, Object> params() {
        return Map.of("name", key, "afterName", SearchKey.after(key));
    }
}
