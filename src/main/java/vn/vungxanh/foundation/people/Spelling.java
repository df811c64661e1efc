package vn.vungxanh.foundation.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a name is written with its accents, whatever its case and wherever the tone stands: "Hoà" as "Hòa". */
final class Spelling {

    /** Grave, acute, hook, tilde, dot below: the tones, unlike the marks that make another vowel. */
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0309\\u0303\\u0323]");

    private Spelling() {}

    static boolean same(String one, String other) {
        return one.equalsIgnoreCase(other) || of(one).equals(of(other));
    }

    private static String of(String name) {
        var key = new StringBuilder();
        for (var word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
            var parts = Normalizer.normalize(word, Normalizer.Form.NFD);
            key.append(TONES.matcher(parts).replaceAll(""));
            TONES.matcher(parts).results().forEach(tone -> key.append(tone.group()));
            key.append(' ');
        }
        return key.toString();
    }
}
