package vn.vungxanh.insight.statutory.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.statutory.FormFilter;
import vn.vungxanh.insight.statutory.FormLaw;
import vn.vungxanh.insight.statutory.StatutoryRule;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;

/** Reads filters from addresses. A word that cannot be read is said by name, never passed over. */
@Component
class FormFilters {

    private final Asked asked;
    private final FormLaw law;

    FormFilters(Asked asked, FormLaw law) {
        this.asked = asked;
        this.law = law;
    }

    FormFilter read(Scope scope, Map<String, String> given) {
        var words = new AddressWords(given, StatutoryRule.UNREADABLE_FILTER);
        var asOf = asked.instant(words.text("asOf"));
        var kind = words.text("kind");
        if (kind != null && law.find(kind).isEmpty()) {
            throw StatutoryRule.UNREADABLE_FILTER.broken("kind", kind);
        }
        return new FormFilter(
                asked.unit(scope, words.text("unit"), asOf),
                "yes".equals(words.text("below")),
                asOf,
                words.choice("show", FormFilter.Show.class, FormFilter.Show.OWED),
                kind,
                words.read("due", Vietnam::instant));
    }
}
