package vn.vungxanh.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.capacity.dispatch.Rotation;
import vn.vungxanh.capacity.workforce.WorkforceQueries;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureBook;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.support.HouseTest;

/** The staff and the orders of the demonstration, written through the doors and rolled back. */
@HouseTest
class MustersTest {

    private static final Instant AS_OF = Instant.parse("2021-05-23T23:00:00Z");

    /** II.2.1a, II.2.1c and part III of 88-BC/BCS; 52 stands for "more than 50". */
    private static final Map<String, Integer> EXPECTED = Map.of(
            "II.2.1a.teams", 3,
            "II.2.1a.leaders", 1,
            "II.2.1a.staff", 30,
            "II.2.1a.samplers", 100,
            "II.2.1c", 3,
            "III.reinforced", 52,
            "III.support", 130,
            "III.staff-gap", 6);

    @Autowired
    private Loading loading;

    @Autowired
    private Musters musters;

    @Autowired
    private FigureBook book;

    @Autowired
    private WorkforceQueries workforce;

    @Autowired
    private Rotation rotation;

    @Autowired
    private Units units;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theOrdersComeToThePublishedNumbers() {
        var scope = loading.scope();
        ActingAs.run(
                scope,
                () -> transaction.executeWithoutResult(work -> {
                    work.setRollbackOnly();
                    var before = figures();
                    musters.enter(scope, 88);
                    var after = figures();

                    EXPECTED.forEach((id, value) ->
                            assertThat(of(after, id) - of(before, id)).as(id).isEqualTo(value));
                    assertThat(workforce.counts(
                                    scope,
                                    units.byCode("094", LocalDate.of(2021, 5, 24))
                                            .orElseThrow()
                                            .id(),
                                    AS_OF))
                            .anySatisfy(each -> assertThat(each.total()).isPositive());
                    assertThat(rotation.due(scope, scope.home(), AS_OF)).anySatisfy(each -> {
                        assertThat(each.late()).isTrue();
                        assertThat(each.reliefs()).isNotEmpty();
                    });
                }));
    }

    private NavigableMap<FigureId, Figure> figures() {
        return book.figures(
                new FigureRequest(loading.scope().home().value(), LocalDate.of(2021, 5, 7), AS_OF), EXPECTED.keySet());
    }

    private static int of(NavigableMap<FigureId, Figure> figures, String id) {
        var figure = figures.get(new FigureId(id));
        var value = figure == null ? null : figure.value();
        return value == null ? 0 : value.intValue();
    }
}
