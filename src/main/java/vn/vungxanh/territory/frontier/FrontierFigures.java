package vn.vungxanh.territory.frontier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;
import vn.vungxanh.territory.frontier.Reinforcements.GoesTo;

/** What this room says to the daily report, second section II.2.2: posts and forces, people. Events since 1 January. */
@Component
class FrontierFigures implements FigureSource {

    private final Posts posts;
    private final Reinforcements reinforcements;
    private final EventQueries events;
    private final CurrentScope scope;
    private final Units units;

    FrontierFigures(Posts posts, Reinforcements reinforcements, EventQueries events, CurrentScope scope, Units units) {
        this.posts = posts;
        this.reinforcements = reinforcements;
        this.events = events;
        this.scope = scope;
        this.units = units;
    }

    @Override
    public Set<String> ids() {
        return Set.of(
                "II.2.2'a",
                "II.2.2'a.posts",
                "II.2.2'a.sites",
                "II.2.2'b.posts",
                "II.2.2'b.fixed",
                "II.2.2'b.mobile",
                "II.2.2'b.people",
                "II.2.2'b.guards",
                "II.2.2'b.army",
                "II.2.2'b.militia",
                "II.2.2'b.others",
                "II.2.2'c.laos-posts",
                "II.2.2'c.laos-people",
                "II.2.2'c.china-posts",
                "II.2.2'c.china-people",
                "II.2.2'd.stopped",
                "II.2.2'd.received",
                "II.2.2'd.from-china",
                "II.2.2'd.from-laos",
                "II.2.2'd.handed",
                "II.2.2'd.to-laos",
                "II.2.2'd.to-china");
    }

    /** Nothing recorded is no figure: 0 would say that nobody stands at the border. */
    @Override
    public List<Figure> figures(FigureRequest request) {
        var reader = scope.require();
        var unit = new UnitId(request.unit());
        var figures = new ArrayList<Figure>();
        reinforced(reader, unit, request, figures);
        manned(reader, unit, request, figures);
        exchanged(reader, unit, request, figures);
        return figures;
    }

    private void reinforced(Scope reader, UnitId unit, FigureRequest request, List<Figure> figures) {
        var sent = reinforcements.there(reader, unit, request.day());
        if (sent.isEmpty()) {
            return;
        }
        var list = list("/frontier/forces", request);
        var to = new int[GoesTo.values().length];
        sent.forEach(each -> to[each.sent().goesTo().ordinal()] += each.sent().people());
        figures.add(people("II.2.2'a", to[0] + to[1], list, request));
        figures.add(people("II.2.2'a.posts", to[GoesTo.POSTS.ordinal()], list, request));
        figures.add(people("II.2.2'a.sites", to[GoesTo.ISOLATION_SITES.ordinal()], list, request));
    }

    private void manned(Scope reader, UnitId unit, FigureRequest request, List<Figure> figures) {
        var all = posts.standing(reader, unit, request.day(), null, null);
        if (all.isEmpty()) {
            return;
        }
        var list = list("/frontier/posts", request);
        posts(figures, "II.2.2'b.posts", all, post -> true, list, request);
        posts(figures, "II.2.2'b.fixed", all, fixed(PostKind.FIXED), list + "&kind=fixed", request);
        posts(figures, "II.2.2'b.mobile", all, fixed(PostKind.MOBILE), list + "&kind=mobile", request);
        figures.add(people("II.2.2'b.people", sum(all, post -> true), list, request));
        var guards = of(all, Service.BORDER_GUARD);
        var army = of(all, Service.MILITARY);
        var militia = of(all, Service.MILITIA);
        figures.add(people("II.2.2'b.guards", guards, list, request));
        figures.add(people("II.2.2'b.army", army, list, request));
        figures.add(people("II.2.2'b.militia", militia, list, request));
        figures.add(people("II.2.2'b.others", sum(all, post -> true) - guards - army - militia, list, request));
        line(figures, all, Line.LAOS, "laos", list, request);
        line(figures, all, Line.CHINA, "china", list, request);
    }

    private void line(
            List<Figure> figures, List<Post> all, Line line, String word, String list, FigureRequest request) {
        var here = list + "&line=" + word;
        posts(figures, "II.2.2'c." + word + "-posts", all, on(line), here, request);
        figures.add(people("II.2.2'c." + word + "-people", sum(all, on(line)), here, request));
    }

    private void exchanged(Scope reader, UnitId unit, FigureRequest request, List<Figure> figures) {
        var filter = EventFilter.of(unit, request.asOf(), newYear(request));
        var totals = events.totals(reader, filter);
        if (totals.isEmpty()
                && posts.standing(reader, unit, request.day(), null, null).isEmpty()) {
            return;
        }
        var list = list("/frontier/events", request) + "&from=" + newYear(request);
        event(figures, "stopped", totals, EventKind.STOPPED, null, list, request);
        event(figures, "received", totals, EventKind.RECEIVED, null, list, request);
        event(figures, "from-china", totals, EventKind.RECEIVED, Line.CHINA, list, request);
        event(figures, "from-laos", totals, EventKind.RECEIVED, Line.LAOS, list, request);
        event(figures, "handed", totals, EventKind.HANDED_OVER, null, list, request);
        event(figures, "to-laos", totals, EventKind.HANDED_OVER, Line.LAOS, list, request);
        event(figures, "to-china", totals, EventKind.HANDED_OVER, Line.CHINA, list, request);
    }

    private static void event(
            List<Figure> figures,
            String id,
            List<EventQueries.Total> totals,
            EventKind kind,
            @Nullable Line line,
            String list,
            FigureRequest request) {
        var count = totals.stream()
                .filter(each -> each.kind() == kind && (line == null || each.line() == line))
                .mapToInt(EventQueries.Total::people)
                .sum();
        var exact = list + "&kind=" + kind.name().toLowerCase(java.util.Locale.ROOT)
                + (line == null ? "" : "&line=" + line.name().toLowerCase(java.util.Locale.ROOT));
        figures.add(people("II.2.2'd." + id, count, exact, request));
    }

    static LocalDate newYear(FigureRequest request) {
        return request.day().withDayOfYear(1);
    }

    private static Predicate<Post> fixed(PostKind kind) {
        return post -> post.facts().kind() == kind;
    }

    private static Predicate<Post> on(Line line) {
        return post -> post.facts().line() == line;
    }

    private static int sum(List<Post> all, Predicate<Post> which) {
        return all.stream().filter(which).mapToInt(Post::people).sum();
    }

    private static int of(List<Post> all, Service service) {
        return all.stream().mapToInt(post -> post.people(service)).sum();
    }

    private static void posts(
            List<Figure> figures,
            String id,
            List<Post> all,
            Predicate<Post> which,
            String list,
            FigureRequest request) {
        var count = all.stream().filter(which).count();
        figures.add(figure(id, count, "frontier.figure.unit.posts", list, request));
    }

    private String list(String page, FigureRequest request) {
        return page + "?unit=" + units.get(new UnitId(request.unit())).code() + "&asOf="
                + request.asOf().atZone(Vietnam.ZONE).toOffsetDateTime();
    }

    private static Figure people(String id, long value, String list, FigureRequest request) {
        return figure(id, value, "frontier.figure.unit.people", list, request);
    }

    static Figure figure(String id, long value, String counted, String list, FigureRequest request) {
        return Figure.count(
                id, value, counted, request.asOf(), "frontier", list, "frontier.figure." + id.replace("'", "-"));
    }
}
