package vn.vungxanh.insight.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import vn.vungxanh.insight.facts.Borders;
import vn.vungxanh.insight.facts.FactsChanged;
import vn.vungxanh.insight.levels.Site;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.Disease;

/**
 * After each kind of news only what it told of is gathered again, and the result is that of gathering everything: facts and
 * verdicts of all units, under all regulations.
 */
@HouseTest
class NewsToLevelsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 10, 5);
    private static final long SEED = 20211005;
    private static final int STEPS = 60;

    @Autowired
    ConfigurableApplicationContext house;

    private Province province;
    private Instant asOf;

    @BeforeEach
    void place() {
        province = new Province(house);
        asOf = Province.at(DAY.toString()).plusSeconds(3600);
    }

    @Test
    void gatheredAgainAfterNewsIsTheSameAsGatheredFromEverything() {
        var happenings = new Happenings(province, DAY, SEED);
        var chance = new Random(SEED);
        var seen = EnumSet.noneOf(Happenings.Kind.class);
        var known = everything();
        for (var step = 0; step < STEPS; step++) {
            var kind = step < Happenings.Kind.values().length
                    ? Happenings.Kind.values()[step]
                    : Happenings.Kind.values()[chance.nextInt(Happenings.Kind.values().length)];
            var told = new ArrayList<Integer>();
            if (listening(told, () -> happenings.happens(kind))) {
                assertThat(told).as("news of " + kind).isNotEmpty();
                seen.add(kind);
            }
            var before = known;
            known = together(() -> judging().again(before, regimes(), told, asOf));
            same(kind + " in step " + step, known, everything());
        }
        assertThat(seen).containsExactlyInAnyOrder(Happenings.Kind.values());
    }

    @Test
    void whatIsKeptInMemoryIsWrittenAsIfEverythingHadBeenGathered() {
        var happenings = new Happenings(province, DAY, SEED + 1);
        var keeping = province.bean(LevelKeeping.class);
        together(() -> keeping.keep(province.scope, province.scope.home(), Disease.COVID_19, asOf));
        var told = new ArrayList<Integer>();
        listening(told, () -> happenings.happens(Happenings.Kind.CASE) && happenings.happens(Happenings.Kind.CASE));

        var changed = together(
                () -> keeping.keepChanged(province.scope, province.scope.home(), Disease.COVID_19, told, asOf));
        var again = together(() -> keeping.keep(province.scope, province.scope.home(), Disease.COVID_19, asOf));

        assertThat(changed).allSatisfy(each -> assertThat(each.at()).isEqualTo(asOf));
        assertThat(again).isEmpty();
    }

    private boolean listening(List<Integer> told, java.util.function.BooleanSupplier deed) {
        ApplicationListener<ApplicationEvent> ear = event -> {
            if (event instanceof PayloadApplicationEvent<?> news && news.getPayload() instanceof FactsChanged facts) {
                told.addAll(facts.units());
            }
        };
        house.addApplicationListener(ear);
        try {
            return deed.getAsBoolean();
        } finally {
            house.removeApplicationListener(ear);
        }
    }

    private static void same(String after, List<Judged> one, List<Judged> other) {
        for (var n = 0; n < other.size(); n++) {
            var all = other.get(n);
            for (var site : all.land().sites()) {
                assertThat(one.get(n).land().site(site.unit()))
                        .as(after + ", " + all.regime().id())
                        .isEqualTo(site);
            }
            assertThat(one.get(n).verdicts()).as(after).isEqualTo(all.verdicts());
            assertThat(one.get(n).land().sites())
                    .extracting(Site::unit)
                    .hasSameSizeAs(all.land().sites());
        }
    }

    private List<Judged> everything() {
        var home = province.bean(Borders.class).province(province.scope.home());
        return together(() -> judging().judge(home, Disease.COVID_19, regimes(), asOf));
    }

    /** Also those that are not in force: what they look at is gathered all the same. */
    private List<RiskRegime> regimes() {
        return province.bean(RiskRegimes.class).all();
    }

    private Judging judging() {
        return province.bean(Judging.class);
    }

    private <T> T together(java.util.function.Supplier<T> work) {
        return province.together(work);
    }
}
