package vn.vungxanh.surveillance.traces.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.traces.TraceAnswer;
import vn.vungxanh.surveillance.traces.TracedContact;
import vn.vungxanh.surveillance.tracing.ContactDefinition;

/** What the page of a trace shows, and the addresses that lead on from it. */
public record TraceView(
        TraceAnswer answer,
        Map<String, String> words,
        List<ContactDefinition> definitions,
        Map<UnitId, String> unitNames,
        boolean mayEdit) {

    private static final Set<String> QUESTION = Set.of("depth", "definition", "asOf");

    public String address() {
        return "/traces/cases/" + answer.ill().id();
    }

    public String unitName(UnitId unit) {
        return unitNames.getOrDefault(unit, "");
    }

    public String word(String name) {
        return words.getOrDefault(name, "");
    }

    public boolean says(String name, String value) {
        return value.equals(words.get(name));
    }

    /** The list narrowed to these, with the question as it is. */
    public String list(String... namesAndValues) {
        var chosen = question();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            chosen.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return of(address(), chosen) + "#contacts";
    }

    public String page(int number) {
        var all = new LinkedHashMap<>(words);
        all.put("page", Integer.toString(number));
        return of(address(), all);
    }

    /** Another page about this case under the same question. */
    public String to(String page) {
        return of(address() + page, question());
    }

    public String contact(TracedContact contact) {
        return to("/contacts/" + contact.person());
    }

    /** Words of the question that the form of the filter keeps. */
    public Map<String, String> question() {
        var kept = new LinkedHashMap<String, String>();
        words.forEach((name, value) -> {
            if (QUESTION.contains(name)) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    public String name(ContactDefinition definition, String language) {
        return "en".equals(language) ? definition.nameEn() : definition.nameVi();
    }

    static String of(String path, Map<String, String> words) {
        var address = UriComponentsBuilder.fromPath(path);
        words.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(words).toUriString();
    }

    static Map<String, String> given(Map<String, String> parameters, List<String> known) {
        var words = new LinkedHashMap<String, String>();
        for (var name : known) {
            @Nullable String value = TraceWords.given(parameters, name);
            if (value != null) {
                words.put(name, value);
            }
        }
        return words;
    }
}
