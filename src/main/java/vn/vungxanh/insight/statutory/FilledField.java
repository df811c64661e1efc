package vn.vungxanh.insight.statutory;

import org.jspecify.annotations.Nullable;

/**
 * A field of a form with what stands in it.
 *
 * @param words none where nobody recorded or typed it
 * @param code as the exchange says it
 * @param recorded whether a record says it; else somebody typed it
 * @param typed what was typed, also where a record says it since
 * @param place where the record is entered
 */
public record FilledField(
        FormField field,
        @Nullable String words,
        @Nullable String code,
        boolean recorded,
        @Nullable String typed,
        @Nullable String place) {

    public boolean isMissing() {
        return words == null && field.required();
    }
}
