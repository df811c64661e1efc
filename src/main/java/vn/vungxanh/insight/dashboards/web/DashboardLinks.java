package vn.vungxanh.insight.dashboards.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.dashboards.Card;
import vn.vungxanh.insight.dashboards.Dashboard;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.surveillance.cases.CaseAddress;
import vn.vungxanh.surveillance.cases.CaseFilter;
import vn.vungxanh.surveillance.cases.CurveBy;

/** Where the page leads: always to the same instant. */
public final class DashboardLinks {

    private final Scope scope;
    private final Dashboard board;
    private final CaseAddress cases;

    DashboardLinks(Scope scope, Dashboard board, CaseAddress cases) {
        this.scope = scope;
        this.board = board;
        this.cases = cases;
    }

    /** Null where the reader may not open the list. */
    public @Nullable String list(Figure figure) {
        return Lists.opens(scope, figure.listUrl()) ? figure.listUrl() : null;
    }

    /** Null where the reader may not open the list. */
    public @Nullable String cases(Unit unit, CaseFilter.Status status) {
        var address = cases.of(CaseFilter.confirmedSince(unit.id(), status, board.from(), board.asOf()));
        return Lists.opens(scope, address) ? address : null;
    }

    /** The cases of a week that ends with the last day that is over. */
    public @Nullable String week(Unit unit) {
        var last = board.trend().series().last();
        return reported(unit, last.minusDays(6), last);
    }

    public @Nullable String day(LocalDate day) {
        return board.by() == CurveBy.REPORT ? reported(board.unit(), day, day) : begun(day);
    }

    private @Nullable String reported(Unit unit, LocalDate from, LocalDate to) {
        var address = cases.of(CaseFilter.reportedBetween(unit.id(), board.from(), from, to, board.asOf()));
        return Lists.opens(scope, address) ? address : null;
    }

    private @Nullable String begun(LocalDate day) {
        var filter =
                CaseFilter.confirmedSince(board.unit().id(), CaseFilter.Status.CONFIRMED, board.from(), board.asOf());
        var address = cases.of(new CaseFilter(
                filter.unit(),
                filter.asOf(),
                filter.status(),
                filter.disease(),
                null,
                filter.confirmedFrom(),
                null,
                day,
                day,
                null,
                null,
                null,
                filter.order()));
        return Lists.opens(scope, address) ? address : null;
    }

    public @Nullable String contacts(Unit unit, int level) {
        var address = AddressWords.address(
                "/tracing",
                new AddressWords.Writing()
                        .put("unit", unit.code())
                        .put("level", level)
                        .put("from", board.from())
                        .asOf(board.asOf())
                        .words());
        return Lists.opens(scope, address) ? address : null;
    }

    public String board(Unit unit) {
        return board(unit.code());
    }

    public String board(String code) {
        return AddressWords.address("/dashboards/" + code, words().words());
    }

    public String by(CurveBy by) {
        return AddressWords.address(
                "/dashboards/" + board.unit().code(), words().put("by", by).words());
    }

    public String sorted(PartOrder order, PartOrder.Column column) {
        return AddressWords.address(
                        "/dashboards/" + board.unit().code(),
                        words().put("sort", column.word())
                                .put("dir", order.next(column))
                                .words())
                + "#parts";
    }

    /** @param file curve, rt, tests, units or numbers */
    public String csv(String file) {
        return AddressWords.address(
                "/dashboards/" + board.unit().code() + "/" + file + ".csv",
                words().put("by", board.by()).words());
    }

    /** A page of another room about this unit. */
    public String page(String path) {
        return AddressWords.address(
                path,
                new AddressWords.Writing()
                        .put("unit", board.unit().code())
                        .asOf(board.asOf())
                        .words());
    }

    public String risk() {
        return AddressWords.address("/risk/units/" + board.unit().code(), words().words());
    }

    public String path() {
        return "/dashboards/" + board.unit().code();
    }

    /** Who is late with what the cases, the samples, … of the page rest on. */
    public List<String> silent(String source) {
        return board.silent().getOrDefault(source, List.of());
    }

    /** Each kind of number once: of a family one stands for all. */
    public static List<Figure> explained(Card card) {
        var families = new HashSet<String>();
        return card.figures().stream()
                .filter(each -> families.add(each.definition()))
                .toList();
    }

    /** The zones that end first. */
    public static List<Figure> soonest(Card card, int most) {
        return card.figures().stream()
                .filter(each -> each.id().value().startsWith("zones.left."))
                .sorted(Comparator.comparing(
                        Figure::value, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder())))
                .limit(most)
                .toList();
    }

    /** The first few, the rest is counted. */
    public static List<String> few(List<String> names, int most) {
        return names.subList(0, Math.min(most, names.size()));
    }

    /** The value of a field of date and time, in Vietnam. */
    public String field() {
        return board.asOf()
                .atZone(Vietnam.ZONE)
                .toLocalDateTime()
                .withNano(0)
                .withSecond(0)
                .toString();
    }

    private AddressWords.Writing words() {
        return new AddressWords.Writing().asOf(board.asOf());
    }
}
