package vn.vungxanh.care.isolation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.isolation.Bed;
import vn.vungxanh.care.isolation.Checklist;
import vn.vungxanh.care.isolation.IsolationBoard;
import vn.vungxanh.care.isolation.IsolationOrder;
import vn.vungxanh.care.isolation.LogEntry;
import vn.vungxanh.care.isolation.OrderState;
import vn.vungxanh.care.isolation.Regulation;
import vn.vungxanh.care.isolation.RuleChoice;
import vn.vungxanh.care.isolation.Site;
import vn.vungxanh.care.isolation.Stay;
import vn.vungxanh.care.isolation.Survey;
import vn.vungxanh.care.isolation.Term;
import vn.vungxanh.foundation.deadlines.Deadline;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.surveillance.testing.TestLine;

/**
 * What the page of an order shows.
 *
 * @param choice what the rules say today, beside what was applied
 * @param chosen the site whose beds are looked at
 */
public record OrderPage(
        IsolationOrder order,
        String residence,
        @Nullable Regulation applied,
        @Nullable RuleChoice choice,
        List<Regulation> rules,
        Term term,
        List<Stay> stays,
        List<TestLine> tests,
        List<Deadline> clocks,
        List<LogEntry> log,
        @Nullable Survey survey,
        List<Checklist.Point> points,
        List<IsolationBoard.SiteLine> sites,
        @Nullable Site chosen,
        List<Bed> free,
        @Nullable Bed suggested,
        boolean mayOrder,
        boolean mayPlace,
        java.time.LocalDate today,
        @Nullable RuleBroken problem,
        Map<String, String> typed) {

    public boolean isIn(OrderState... some) {
        return List.of(some).contains(order.state());
    }

    public Optional<Stay> now() {
        return stays.stream().filter(Stay::isOpen).findFirst();
    }

    public String said(String name) {
        return typed.getOrDefault(name, "");
    }

    public boolean met(String point) {
        return survey != null && survey.met().contains(point);
    }

    public boolean isShort() {
        return choice != null && choice.applied().id().equals(order.rule()) && choice.isShorterThanNational();
    }

    public String tone() {
        return switch (order.state()) {
            case ESCAPED, DIED -> "bad";
            case PROPOSED, ISSUED, IN_HOSPITAL -> "warn";
            case RUNNING -> "";
            case COMPLETED -> "good";
            case CANCELLED -> "";
        };
    }
}
