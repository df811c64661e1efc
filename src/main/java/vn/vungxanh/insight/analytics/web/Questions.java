package vn.vungxanh.insight.analytics.web;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.analytics.AnalyticsRule;
import vn.vungxanh.platform.shell.AddressWords;

/** Reads what an address of this room asks, and fills what every page of it shows around its answer. */
@Component
class Questions {

    private final Asked asked;
    private final Units units;
    private final TrendLinks links;

    Questions(Asked asked, Units units, TrendLinks links) {
        this.asked = asked;
        this.units = units;
        this.links = links;
    }

    record Question(UnitId unit, Instant asOf, AddressWords words) {}

    Question of(Scope scope, Map<String, String> typed) {
        var words = new AddressWords(typed, AnalyticsRule.UNREADABLE_WORD);
        var asOf = asked.instant(words.text("asOf"));
        return new Question(asked.unit(scope, words.text("unit"), asOf), asOf, words);
    }

    Unit unit(Question question) {
        return units.get(question.unit());
    }

    String page(String view, Scope scope, Unit unit, Model model) {
        model.addAttribute("links", links);
        model.addAttribute("above", links.above(scope, unit));
        return view;
    }
}
