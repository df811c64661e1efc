package vn.vungxanh.foundation.tasks.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.directives.DirectiveId;
import vn.vungxanh.foundation.tasks.TaskFilter;
import vn.vungxanh.foundation.tasks.TaskFilter.Show;
import vn.vungxanh.foundation.tasks.TaskRule;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.platform.shell.FormWords;

/** Reads which tasks an address asks for, and writes the address of a list. */
@Component
public class TaskQuestions {

    private final Asked asked;
    private final Units units;

    TaskQuestions(Asked asked, Units units) {
        this.asked = asked;
        this.units = units;
    }

    /** Words: unit, below, asOf, show, due, person, because, room, q. */
    TaskFilter read(Scope scope, Map<String, String> words) {
        var said = new AddressWords(words, TaskRule.UNREADABLE_FILTER);
        var asOf = asked.instant(words.get("asOf"));
        var person = said.read("person", UUID::fromString);
        var because = said.read("because", UUID::fromString);
        return new TaskFilter(
                asked.unit(scope, words.get("unit"), asOf),
                !"false".equals(words.get("below")),
                asOf,
                said.choice("show", Show.class, Show.OWED),
                said.day("due"),
                person == null ? null : new StaffId(person),
                because == null ? null : new DirectiveId(because),
                said.typed("room", 40),
                said.typed("q", 100));
    }

    String address(TaskFilter filter, boolean now) {
        return AddressWords.address("/tasks", words(filter, now));
    }

    Map<String, String> words(TaskFilter filter, boolean now) {
        var words = new AddressWords.Writing()
                .put("unit", units.get(filter.unit()).code())
                .put("below", filter.below() ? null : "false")
                .put("show", filter.show())
                .put("due", filter.due())
                .put("person", filter.person())
                .put("because", filter.because())
                .put("room", filter.room())
                .put("q", filter.words());
        return now ? words.words() : words.asOf(filter.asOf()).words();
    }

    /** The unit that was typed; noted as a problem where it means none or several. None where nothing was typed. */
    @Nullable
    UnitId unit(Scope scope, FormWords typed, LocalDate on) {
        var text = typed.of("unit");
        if (text.isEmpty()) {
            return null;
        }
        var unit = units.resolve(text, scope.home(), on)
                .unit()
                .or(() -> units.resolve(text, null, on).unit())
                .map(Unit::id)
                .orElse(null);
        if (unit == null) {
            typed.problem("unit");
        }
        return unit;
    }
}
