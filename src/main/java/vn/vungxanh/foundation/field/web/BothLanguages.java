package vn.vungxanh.foundation.field.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.vungxanh.kernel.Rule;

/** A sentence in both languages: a telephone shows it hours later, in the language that it is set to then. */
@Component
class BothLanguages {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MessageSource words;

    BothLanguages(MessageSource words) {
        this.words = words;
    }

    Map<String, String> of(Rule rule, List<Object> details) {
        var both = new LinkedHashMap<String, String>();
        both.put("vi", words.getMessage(rule.messageKey(), details.toArray(), VIETNAMESE));
        both.put("en", words.getMessage(rule.messageKey(), details.toArray(), Locale.ENGLISH));
        return both;
    }
}
