package vn.vungxanh.territory.checkpoints;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;
import vn.vungxanh.territory.checkpoints.PassageFilter.Which;

/**
 * What this room says to the daily report (II.2.1b). Posts close their books at midnight: a report of the morning counts up
 * to the end of the day before, and says so by its own time.
 */
@Component
class CheckpointFigures implements FigureSource {

    /** The report names this province alone. */
    private static final String BAC_NINH = "27";

    private static final DateTimeFormatter FIRST = DateTimeFormatter.ofPattern("H 'giờ' mm 'ngày' d/M/yyyy");

    private final RoadPosts posts;
    private final PassageQueries passages;
    private final DecisionRules rules;
    private final CurrentScope scope;
    private final Units units;

    CheckpointFigures(RoadPosts posts, PassageQueries passages, DecisionRules rules, CurrentScope scope, Units units) {
        this.posts = posts;
        this.passages = passages;
        this.rules = rules;
        this.scope = scope;
        this.units = units;
    }

    @Override
    public Set<String> ids() {
        return Set.of("II.2.1b.posts", "II.2.1b.people", "II.2.1b.vehicles", "II.2.1b.affected", "II.2.1b.bac-ninh");
    }

    /** Without a post there is nothing recorded: no figure, for 0 would say that nobody passed. */
    @Override
    public List<Figure> figures(FigureRequest request) {
        var reader = scope.require();
        var unit = new UnitId(request.unit());
        var until = Vietnam.startOf(request.day()).minusSeconds(1);
        var figures = new ArrayList<Figure>();
        var stand = posts.list(reader, unit, until).stream()
                .filter(post -> post.openAt(until))
                .toList();
        if (stand.isEmpty()) {
            return figures;
        }
        var code = units.get(unit).code();
        var address = "unit=" + code + "&asOf=" + until.atZone(Vietnam.ZONE).toOffsetDateTime();
        var list = "/checkpoints/passages?" + address + "&since=" + request.from();
        figures.add(figure("posts", stand.size(), "posts", until, "/checkpoints?" + address)
                .naming(stand.stream().map(RoadPost::name).toList()));
        since(stand, until)
                .ifPresent(first -> figures.add(figure("since", 1, "openings", until, "/checkpoints?" + address)
                        .naming(List.of(FIRST.format(first)))));
        figures.add(rules(until));
        var all = PassageFilter.of(unit, until).since(request.fromInstant());
        var flow = passages.total(reader, all);
        figures.add(figure("people", flow.people(), "people", until, list));
        figures.add(figure("vehicles", flow.disinfected(), "vehicles", until, list + "&which=DISINFECTED"));
        figures.add(figure("affected", flow.affected(), "people", until, list + "&which=AFFECTED"));
        figures.add(figure(
                "bac-ninh",
                bacNinh(reader, all, request),
                "people",
                until,
                list + "&which=AFFECTED&place=" + BAC_NINH));
        return figures;
    }

    /** The first of those that stand now. */
    private static Optional<ZonedDateTime> since(List<RoadPost> stand, Instant until) {
        return stand.stream()
                .map(post -> post.opening(until))
                .filter(Objects::nonNull)
                .map(opening -> opening.openedAt().atZone(Vietnam.ZONE))
                .min(Comparator.naturalOrder());
    }

    /** The sentences of the law by which somebody is kept, as they stand on the day. */
    private Figure rules(Instant until) {
        var words = rules.all().stream()
                .filter(rule -> rule.decision() == Decision.CENTRAL && rule.inForceOn(Vietnam.dayOf(until)))
                .map(DecisionRule::wordsVi)
                .toList();
        return Figure.count(
                        "II.2.1d",
                        words.size(),
                        "checkpoints.figure.unit.rules",
                        until,
                        "checkpoints",
                        "/checkpoints/areas",
                        "checkpoints.figure.II.2.1d")
                .naming(words);
    }

    private long bacNinh(Scope reader, PassageFilter all, FigureRequest request) {
        return units.byCode(BAC_NINH, request.day())
                .map(place -> passages.total(reader, all.which(Which.AFFECTED).from(place.id()))
                        .people())
                .orElse(0L);
    }

    private static Figure figure(String id, long value, String counted, Instant asOf, String list) {
        return Figure.count(
                "II.2.1b." + id,
                value,
                "checkpoints.figure.unit." + counted,
                asOf,
                "checkpoints",
                list,
                "checkpoints.figure.II.2.1b." + id);
    }
}
