package vn.vungxanh.platform.shell;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

/** The words of an address by which a list is filtered. One that cannot be read is said by name, never passed over. */
public final class AddressWords {

    private static final Duration FARTHEST = Duration.ofDays(3_660);

    private final Map<String, String> words;
    private final Rule unreadable;

    /** @param unreadable the room's own rule for a word that cannot be read; gets its name and what it says */
    public AddressWords(Map<String, String> words, Rule unreadable) {
        this.words = words;
        this.unreadable = unreadable;
    }

    /** Null where nothing is said. */
    public @Nullable String text(String name) {
        var text = words.get(name);
        return text == null || text.isBlank() ? null : text.strip().replace("\u0000", "");
    }

    /** What somebody typed, cut off after so many characters. */
    public @Nullable String typed(String name, int longest) {
        var text = text(name);
        var clean = text == null ? "" : SearchKey.nfc(text);
        return clean.isEmpty() ? null : clean.substring(0, Math.min(clean.length(), longest));
    }

    /** @param now where nothing is said */
    public Instant instant(String name, Instant now) {
        var instant = read(name, Vietnam::instant);
        unreadable.brokenIf(instant != null && isTooFar(instant, now), name, String.valueOf(words.get(name)));
        return instant == null ? now : instant;
    }

    /** Nobody asks what is so far away; whoever did would be answered day by day until then. */
    public static boolean isTooFar(Instant instant, Instant now) {
        return instant.isAfter(now.plus(FARTHEST));
    }

    /** Only years that the database, too, can hold. */
    public @Nullable LocalDate day(String name) {
        var day = read(name, LocalDate::parse);
        unreadable.brokenIf(day != null && (day.getYear() < 1900 || day.getYear() > 2200), name, String.valueOf(day));
        return day;
    }

    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> of) {
        return read(name, text -> Enum.valueOf(of, text.toUpperCase(Locale.ROOT)));
    }

    public <E extends Enum<E>> E choice(String name, Class<E> of, E otherwise) {
        var chosen = choice(name, of);
        return chosen == null ? otherwise : chosen;
    }

    public <T> @Nullable T read(String name, Function<String, T> reading) {
        var text = text(name);
        try {
            return text == null ? null : reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unreadable.broken(name, String.valueOf(text));
        }
    }

    /** The words of an address while they are put together, in this order and without what says nothing. */
    public static final class Writing {

        private final Map<String, String> words = new LinkedHashMap<>();

        public Writing put(String name, @Nullable Object value) {
            var word = value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value;
            if (word != null && !word.toString().isEmpty()) {
                words.put(name, word.toString());
            }
            return this;
        }

        public Writing asOf(Instant instant) {
            return put("asOf", instant.atZone(Vietnam.ZONE).toOffsetDateTime());
        }

        public Map<String, String> words() {
            return words;
        }
    }

    /** The same address with one word more, less or otherwise; none for null. */
    public static String changed(String path, Map<String, String> kept, String name, @Nullable Object value) {
        var words = new LinkedHashMap<>(kept);
        words.remove(name);
        words.putAll(new Writing().put(name, value).words());
        return address(path, words);
    }

    public static String address(String path, Map<String, String> words) {
        var address = UriComponentsBuilder.fromPath(path);
        words.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(words).toUriString();
    }
}
