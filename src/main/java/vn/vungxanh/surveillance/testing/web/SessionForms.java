package vn.vungxanh.surveillance.testing.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Diseases;
import vn.vungxanh.surveillance.orders.OrderId;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.orders.TestOrders;
import vn.vungxanh.surveillance.testing.NewSession;
import vn.vungxanh.surveillance.testing.TestingBoard;

/** The form that begins a session: where, why, which test, how many in a tube. */
@Component
class SessionForms {

    private final Units units;
    private final TestingBoard board;
    private final TestOrders orders;
    private final Clock clock;

    SessionForms(Units units, TestingBoard board, TestOrders orders, Clock clock) {
        this.units = units;
        this.board = board;
        this.orders = orders;
        this.clock = clock;
    }

    Map<String, String> fresh(Scope scope, Map<String, String> given) {
        var words = new HashMap<String, String>();
        var home = units.get(scope.home());
        words.put("unit", home.level() == UnitLevel.COMMUNE ? home.name() : "");
        words.put("purpose", Purpose.MASS_SCREENING.name());
        words.put("kind", TestKind.PCR_SCREENING.name());
        words.put("poolSize", "1");
        order(scope, given).flatMap(id -> orders.find(scope, id)).ifPresent(order -> {
            words.put("order", order.id().toString());
            words.put("unit", units.fullName(order.unit()));
            words.put("place", order.place() == null ? "" : order.place());
            words.put("purpose", order.purpose().name());
            words.put("kind", order.kind().name());
            words.put("poolSize", Integer.toString(order.poolSize()));
        });
        return words;
    }

    void show(Scope scope, Map<String, String> words, Model model) {
        model.addAttribute("form", words);
        model.addAttribute("problems", List.of());
        model.addAttribute("communes", communes(scope));
        model.addAttribute(
                "advice", board.board(scope, scope.home(), clock.instant(), 1).advice());
    }

    List<String> problems(Scope scope, Map<String, String> words) {
        var problems = new ArrayList<String>();
        if (unit(scope, words).isEmpty()) {
            problems.add("testing.session.problem.unit");
        }
        if (words.getOrDefault("place", "").strip().length() < 2) {
            problems.add("testing.session.problem.place");
        }
        var size = words.getOrDefault("poolSize", "").strip();
        if (!size.matches("[1-9]\\d?|100")) {
            problems.add("testing.session.problem.poolSize");
        }
        return problems;
    }

    NewSession read(Scope scope, Map<String, String> words) {
        var purpose = Filters.choice(words, "purpose", Purpose.class);
        var kind = Filters.choice(words, "kind", TestKind.class);
        return new NewSession(
                unit(scope, words).orElseThrow(),
                words.getOrDefault("place", ""),
                purpose == null ? Purpose.OTHER : purpose,
                kind == null ? TestKind.PCR_SCREENING : kind,
                Diseases.COVID_19,
                Integer.parseInt(words.getOrDefault("poolSize", "1").strip()),
                order(scope, words).orElse(null));
    }

    private Optional<OrderId> order(Scope scope, Map<String, String> words) {
        try {
            return Optional.of(words.getOrDefault("order", ""))
                    .filter(text -> !text.isBlank())
                    .map(text -> new OrderId(UUID.fromString(text)))
                    .filter(id -> orders.find(scope, id).isPresent());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The commune, or where the sampling is not of one commune, the unit that was typed. */
    Optional<UnitId> unit(Scope scope, Map<String, String> words) {
        var typed = words.getOrDefault("unit", "").strip();
        return typed.isEmpty()
                ? Optional.empty()
                : units.resolve(typed, scope.home(), Vietnam.dayOf(clock.instant()))
                        .unit()
                        .map(Unit::id)
                        .filter(scope::covers);
    }

    List<String> communes(Scope scope) {
        var today = Vietnam.dayOf(clock.instant());
        return units.subtree(scope.home()).stream()
                .map(units::get)
                .filter(unit -> unit.level() == UnitLevel.COMMUNE && unit.existedOn(today))
                .map(unit -> units.fullName(unit.id()))
                .toList();
    }
}
