package vn.vungxanh.surveillance.chains.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.chains.Illness;

/** What was typed of an infector, as it was typed. */
public record InfectorForm(
        Illness illness,
        String name,
        String code,
        String certainty,
        String basis,
        String setting,
        String exposedOn,
        String note,
        String origin,
        List<Suggestion> suggestions,
        @Nullable String problem) {

    public InfectorForm {
        suggestions = List.copyOf(suggestions);
    }
}
