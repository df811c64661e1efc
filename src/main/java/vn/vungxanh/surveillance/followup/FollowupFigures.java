package vn.vungxanh.surveillance.followup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/** What the work of following up says to screens and reports. */
@Component
class FollowupFigures implements FigureSource {

    private static final String FAMILY = "followup.";

    private static final Map<String, FollowFilter.Show> MEMBERS = Map.of(
            "followed", FollowFilter.Show.DONE,
            "due", FollowFilter.Show.OPEN,
            "todo", FollowFilter.Show.DUE,
            "late", FollowFilter.Show.LATE,
            "visit", FollowFilter.Show.VISIT,
            "reached", FollowFilter.Show.REACHED_24H,
            "lost", FollowFilter.Show.LOST);

    private final FollowupQueries followups;
    private final FollowAddress addresses;
    private final CurrentScope scope;

    FollowupFigures(FollowupQueries followups, FollowAddress addresses, CurrentScope scope) {
        this.followups = followups;
        this.addresses = addresses;
        this.scope = scope;
    }

    @Override
    public Set<String> ids() {
        return MEMBERS.keySet().stream().map(member -> FAMILY + member).collect(Collectors.toSet());
    }

    /** Due are all who were to be followed up on the day of the cut-off, also those who were. */
    @Override
    public List<Figure> figures(FigureRequest request) {
        var filter = FollowFilter.of(new UnitId(request.unit()), FollowFilter.Show.OPEN, request.asOf());
        var counts = followups.counts(scope.require(), filter);
        return MEMBERS.entrySet().stream()
                .map(each -> figure(
                        each.getKey(), filter.showing(each.getValue()), counts.getOrDefault(each.getValue(), 0L)))
                .toList();
    }

    private Figure figure(String member, FollowFilter filter, long value) {
        return Figure.count(
                FAMILY + member,
                value,
                "followup.unit.people",
                filter.asOf(),
                "followup",
                addresses.of(filter),
                "followup.figure." + member);
    }
}
