package vn.vungxanh.insight.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.facts.TypedFigures;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Source;

/** From what is recorded today to the level that is written down, by news alone: nobody asks for it. */
@HouseTest
class FollowsFactsTest {

    private static final String COMMUNE = "26548";

    @Autowired
    ApplicationContext house;

    private Province province;
    private UnitId today;

    @BeforeEach
    void place() {
        province = new Province(house);
        var units = province.bean(Units.class);
        var recorded = province.unit(COMMUNE);
        today = units.get(recorded).existedOn(day())
                ? recorded
                : units.becameOf(recorded).get(0).unit().id();
    }

    @Test
    void threeLinkedCasesOfTodayAreAWarningWithoutAnybodyAsking() {
        ActingAs.run(
                province.scope,
                () -> province.bean(TypedFigures.class)
                        .enter(province.scope, today, Disease.COVID_19, Fact.ENDEMIC, day(), 0.0, "CDC"));
        province.bean(FollowsFacts.class).catchUp();
        assertThat(written()).isEqualTo(1);

        // Zones links them by itself: cases of one place within its days are an outbreak.
        for (var source : List.of(Source.COMMUNITY, Source.COMMUNITY, Source.CONTACT)) {
            province.sick(COMMUNE, source, day().toString());
        }
        province.bean(FollowsFacts.class).catchUp();

        assertThat(written()).isEqualTo(2);
    }

    private int written() {
        var risk = province.bean(RiskQueries.class);
        var regime = province.bean(RiskRegimes.class).find("tt-15-2026").orElseThrow();
        var now = province.bean(Clock.class).instant().plusSeconds(1);
        var history = ActingAs.call(
                province.scope,
                () -> risk.history(province.scope, today, Disease.COVID_19, regime, now.minusSeconds(1), now));
        return history.get(history.size() - 1).level();
    }

    private LocalDate day() {
        return Vietnam.dayOf(province.bean(Clock.class).instant());
    }
}
