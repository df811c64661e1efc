package vn.vungxanh.foundation.people;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** As Vietnamese lists are kept: by given name, which stands last, then by the whole name from the family on. */
public final class VietnameseNameOrder implements Comparator<String> {

    private final Collator letters = Collator.getInstance(Locale.forLanguageTag("vi"));

    @Override
    public int compare(String one, String other) {
        var byGivenName = letters.compare(givenName(one), givenName(other));
        return byGivenName != 0 ? byGivenName : letters.compare(one, other);
    }

    private static String givenName(String fullName) {
        return fullName.substring(fullName.lastIndexOf(' ') + 1);
    }
}
