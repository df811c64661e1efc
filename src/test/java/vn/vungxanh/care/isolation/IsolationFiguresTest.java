package vn.vungxanh.care.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.care.isolation.StayFilter.Progress;
import vn.vungxanh.care.isolation.StayFilter.Where;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.support.HouseTest;

/** What isolation says to the daily report, and that each number's list has exactly as many lines. */
@HouseTest
class IsolationFiguresTest {

    @Autowired
    ApplicationContext house;

    private Quarters quarters;

    @BeforeEach
    void people() {
        quarters = new Quarters(house);
    }

    @Test
    void whoIsMovedBetweenSitesCountsOnceAndWhoGoesHomeCountsInBoth() {
        var first = quarters.site(0, 0);
        var second = quarters.site(0, 0);
        var people = quarters.people(4);
        var before = figures();
        var start = quarters.daysAgo(12);
        var change = quarters.daysAgo(6);
        var a = people.get(0);
        var b = people.get(1);
        var c = people.get(2);
        var d = people.get(3);

        quarters.asProvince(() -> quarters.bean(Stays.class)
                .takePast(
                        quarters.province,
                        List.of(
                                PastStay.inSite(
                                        a.id(), a.residence(), Subject.F1, first, start, change, StayOutcome.MOVED),
                                PastStay.inSite(a.id(), a.residence(), Subject.F1, second, change, null, null),
                                PastStay.inSite(
                                        b.id(), b.residence(), Subject.F1, first, start, change, StayOutcome.COMPLETED),
                                PastStay.atHome(b.id(), b.residence(), Subject.F1, false, change, null, null)
                                        .asFollowUp(),
                                PastStay.atHome(c.id(), c.residence(), Subject.F2, false, start, null, null),
                                PastStay.atHome(d.id(), d.residence(), Subject.ENTRANT, true, start, null, null))));
        var after = figures();

        assertThat(more(before, after, "II.2.4a")).isEqualTo(2);
        assertThat(more(before, after, "II.2.4a.completed")).isEqualTo(1);
        assertThat(more(before, after, "II.2.4a.current")).isEqualTo(1);
        assertThat(more(before, after, "II.2.4c.current")).isEqualTo(3);
        assertThat(more(before, after, "II.2.4c.moved")).isEqualTo(2);
        assertThat(more(before, after, "II.2.4c.cumulative")).isEqualTo(3);
        assertThat(after.get("II.2.4a").value())
                .isEqualByComparingTo(String.valueOf(count(Where.CENTRAL, Progress.EVER)));
        assertThat(after.get("II.2.4c.moved").value())
                .isEqualByComparingTo(String.valueOf(count(Where.FROM_SITE, Progress.EVER)));
        assertThat(after.get("II.2.4b.sites").value()).isPositive();
        assertThat(after.get("isolation.places").value()).isNotNegative();
        assertThat(after.get("isolation.overdue").value())
                .isEqualByComparingTo(String.valueOf(count(Where.ANY, Progress.OVERDUE)));
        assertThat(after.get("isolation.leaving").value()).isEqualByComparingTo(String.valueOf(leaving()));
    }

    private long leaving() {
        var filter = StayFilter.of(quarters.unit("11"), quarters.now(), Where.ANY, Progress.CURRENT)
                .leaving(quarters.today());
        return quarters.asProvince(() -> quarters.bean(IsolationQueries.class).count(quarters.province, filter));
    }

    private long count(Where where, Progress progress) {
        return quarters.asProvince(() -> quarters.bean(IsolationQueries.class)
                .count(quarters.province, StayFilter.of(quarters.unit("11"), quarters.now(), where, progress)));
    }

    private Map<String, Figure> figures() {
        var request = new FigureRequest(quarters.unit("11").value(), LocalDate.of(2021, 5, 7), quarters.now());
        return quarters.asProvince(() -> quarters.bean(IsolationFigures.class).figures(request)).stream()
                .collect(Collectors.toMap(figure -> figure.id().value(), Function.identity()));
    }

    private static int more(Map<String, Figure> before, Map<String, Figure> after, String id) {
        var then = before.get(id);
        return after.get(id).value().intValue()
                - (then == null ? 0 : then.value().intValue());
    }
}
