package vn.vungxanh.foundation.borders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.support.HouseTest;

/** Sets of Quảng Ninh, whose communes of both trees are known: they wait, count, lie upon each other and are withdrawn. */
@HouseTest
class BorderSetsTest {

    private static final String QUANG_NINH = "22";
    private static final LocalDate BEFORE = LocalDate.of(2021, 5, 24);
    private static final LocalDate AFTER = LocalDate.of(2025, 9, 1);

    @Autowired
    ApplicationContext house;

    @Autowired
    BorderImports imports;

    @Autowired
    BorderSets sets;

    @Autowired
    Atlas atlas;

    @Autowired
    Units units;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Scope admin;

    @BeforeEach
    void admin() {
        admin = HouseStaff.of(house).scope(QUANG_NINH, Role.ADMINISTRATOR);
    }

    /** Other tests of the map count on sketches. */
    @AfterEach
    void everythingIsASketchAgain() {
        for (var day : new LocalDate[] {BEFORE, AFTER}) {
            acting(() -> sets.states(province(day)))
                    .forEach(state -> state.sets().forEach(set -> withdraw(set.id())));
        }
    }

    @Test
    void nothingIsInForceBeforeItWasLookedAt() {
        var before = atlas.shape(commune(BEFORE));

        var id = stage(BEFORE, 1);

        assertThat(sets.find(id).state()).isEqualTo(BorderSet.State.WAITING);
        assertThat(atlas.isSchematic(province(BEFORE))).isTrue();
        assertThat(atlas.shape(commune(BEFORE))).isEqualTo(before);
    }

    @Test
    void bothTreesHaveTheirOwnBorders() {
        force(stage(BEFORE, 1));

        assertThat(atlas.isSchematic(province(BEFORE))).isFalse();
        assertThat(atlas.isSchematic(province(AFTER))).isTrue();

        force(stage(AFTER, 1));

        assertThat(atlas.isSchematic(province(BEFORE))).isFalse();
        assertThat(atlas.isSchematic(province(AFTER))).isFalse();
        assertThat(atlas.sheet(province(BEFORE)).shapes())
                .doesNotContainKey(commune(AFTER).id());
        assertThat(atlas.isSchematic(units.byCode("11", BEFORE).orElseThrow())).isTrue();
    }

    @Test
    void whoWithdrawsASetUncoversTheFormer() {
        var first = stage(BEFORE, 1);
        force(first);
        var old = atlas.shape(commune(BEFORE)).getArea();
        var second = stage(BEFORE, 0.9999);
        force(second);

        assertThat(atlas.shape(commune(BEFORE)).getArea()).isLessThan(old);
        withdraw(second);
        assertThat(atlas.shape(commune(BEFORE)).getArea()).isEqualTo(old);
        withdraw(first);
        assertThat(atlas.isSchematic(province(BEFORE))).isTrue();
        force(first);
        assertThat(atlas.shape(commune(BEFORE)).getArea()).isEqualTo(old);
        assertThat(sets.deeds(first))
                .extracting(BorderSet.Deed::became)
                .containsExactly(
                        BorderSet.State.WAITING,
                        BorderSet.State.IN_FORCE,
                        BorderSet.State.WITHDRAWN,
                        BorderSet.State.IN_FORCE);
        assertThat(audited(first)).isEqualTo(4);
    }

    private int audited(UUID set) {
        return acting(() -> transaction.execute(
                status -> sql.sql("select count(*) from access.audit_entries where subjects @> array[:set]::uuid[]")
                        .param("set", set)
                        .query(Integer.class)
                        .single()));
    }

    @Test
    void aFormerSetThatIsWithdrawnChangesNoMap() {
        var first = stage(BEFORE, 1);
        force(first);
        var second = stage(BEFORE, 0.9999);
        force(second);
        var shown = atlas.shape(commune(BEFORE)).getArea();

        withdraw(first);

        assertThat(atlas.shape(commune(BEFORE)).getArea()).isEqualTo(shown);
        assertThat(sets.shapes(second)).allMatch(BorderSet.UnitShape::inForce);
        assertThat(sets.shapes(first)).noneMatch(BorderSet.UnitShape::inForce);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsToldToLookAgain() throws Exception {
        var first = stage(BEFORE, 1);
        var second = stage(BEFORE, 0.9999);
        var seen = sets.edition();
        var two = Executors.newFixedThreadPool(2);

        var outcomes = two.invokeAll(Stream.of(first, second)
                .map(id -> (Callable<Boolean>) () -> {
                    try {
                        ActingAs.run(admin, () -> sets.comeIntoForce(admin, id, "Sở TN&MT", seen));
                        return true;
                    } catch (StaleVersion other) {
                        return false;
                    }
                })
                .toList());
        two.shutdown();

        assertThat(outcomes.get(0).get() ^ outcomes.get(1).get()).isTrue();
        assertThat(sets.edition()).isEqualTo(seen + 1);
    }

    @Test
    void aRefusedSetNeverComesIntoForceAndLeavesTheOldOnesAlone() {
        var good = stage(BEFORE, 1);
        force(good);
        var bad = new Spoilt(units, QUANG_NINH, BEFORE);
        bad.without(commune(BEFORE).code());

        var id = acting(() -> imports.stage(
                admin,
                new BorderImports.Sent(bad.stream(), BEFORE, "thiếu.geojson", "Sở TN&MT"),
                BorderProgress.UNSEEN));

        assertThat(sets.find(id).state()).isEqualTo(BorderSet.State.REFUSED);
        assertThatThrownBy(() -> force(id)).isInstanceOf(StaleVersion.class);
        assertThat(sets.shapes(good)).allMatch(BorderSet.UnitShape::inForce);
        assertThat(sets.findings(id, 10)).extracting(BorderProblem::rule).contains(BordersRule.MISSING);
    }

    @Test
    void anAdministratorOfAnotherProvinceDecidesNothingHere() {
        var id = stage(BEFORE, 1);
        var stranger = HouseStaff.of(house).scope("11", Role.ADMINISTRATOR);

        assertThatThrownBy(() -> ActingAs.run(stranger, () -> sets.comeIntoForce(stranger, id, "x", sets.edition())))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule()).isEqualTo(BordersRule.OUTSIDE_JURISDICTION));
    }

    /** @param size of the outermost commune, to tell sets apart */
    private UUID stage(LocalDate on, double size) {
        var file = new Spoilt(units, QUANG_NINH, on);
        if (size != 1) {
            file.shape(commune(on).code(), shape -> Spoiling.scaled(shape, size));
        }
        return acting(() -> imports.stage(
                admin, new BorderImports.Sent(file.stream(), on, "qn.geojson", "Sở TN&MT"), BorderProgress.UNSEEN));
    }

    private void force(UUID id) {
        ActingAs.run(admin, () -> sets.comeIntoForce(admin, id, "Sở TN&MT, 2021", sets.edition()));
    }

    private void withdraw(UUID id) {
        ActingAs.run(admin, () -> sets.withdraw(admin, id, "kiểm tra", sets.edition()));
    }

    private <T> T acting(java.util.function.Supplier<T> work) {
        return ActingAs.call(admin, work);
    }

    private Unit province(LocalDate on) {
        return units.byCode(QUANG_NINH, on).orElseThrow();
    }

    private Unit commune(LocalDate on) {
        return units.subtree(province(on).id()).stream()
                .map(units::get)
                .filter(unit ->
                        unit.level() == vn.vungxanh.foundation.adminunits.UnitLevel.COMMUNE && unit.existedOn(on))
                .findFirst()
                .orElseThrow();
    }
}
