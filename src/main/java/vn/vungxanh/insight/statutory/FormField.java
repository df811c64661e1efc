package vn.vungxanh.insight.statutory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a sheet.
 *
 * @param origin the record that fills it, such as {@code case.onsetOn}, or {@code hand}
 */
public record FormField(
        String sheet,
        String section,
        String name,
        Kind kind,
        boolean required,
        String origin,
        String labelVi,
        String labelEn,
        List<Choice> choices,
        String source,
        String confidence) {

    public enum Kind {
        TEXT,
        LONG,
        DAY,
        NUMBER,
        CHOICE
    }

    public record Choice(String code, String vi, String en) {

        public String words(String language) {
            return "en".equals(language) ? en : vi;
        }
    }

    public FormField {
        choices = List.copyOf(choices);
    }

    public String label(String language) {
        return "en".equals(language) ? labelEn : labelVi;
    }

    public @Nullable Choice choice(String code) {
        return choices.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
