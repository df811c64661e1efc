package vn.vungxanh.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.mobility.FlowQueries;
import vn.vungxanh.insight.mobility.MobilityQueries;
import vn.vungxanh.insight.mobility.Period;
import vn.vungxanh.support.HouseTest;

/** The operators of the demonstration, written through the doors and rolled back. */
@HouseTest
class StayingHomeTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 23);
    private static final Period WEEK = new Period(DAY.minusDays(6), DAY);
    private static final Instant AS_OF = Instant.parse("2021-05-23T23:00:00Z");

    @Autowired
    private Loading loading;

    @Autowired
    private StayingHome stayingHome;

    @Autowired
    private MobilityQueries mobility;

    @Autowired
    private FlowQueries flows;

    @Autowired
    private Units units;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void siPaPhinStaysAtHomeMostAndSmallCellsAreHidden() {
        var scope = loading.scope();
        ActingAs.run(
                scope,
                () -> transaction.executeWithoutResult(work -> {
                    work.setRollbackOnly();
                    stayingHome.report(scope, 88);
                    var district = units.byCode("103", DAY).orElseThrow().id();

                    var view = mobility.view(scope, district, WEEK, AS_OF);
                    var moved = flows.view(scope, district, WEEK, AS_OF, false);

                    assertThat(view.whole().lastWeek()).isBetween(-40.0, -20.0);
                    assertThat(view.whole().operators()).hasSize(3);
                    var least = view.parts().get(view.parts().size() - 1);
                    assertThat(least.unit().code()).isEqualTo("03199");
                    assertThat(least.lastWeek()).isBetween(-60.0, -45.0);
                    assertThat(moved.lines()).isNotEmpty().allMatch(line -> line.days() > 0 || line.hidden() > 0);
                    assertThat(moved.hidden()).isPositive();
                }));
    }
}
