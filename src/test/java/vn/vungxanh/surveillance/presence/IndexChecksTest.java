package vn.vungxanh.surveillance.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;

@HouseTest
class IndexChecksTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Intake intake;

    @Autowired
    private Groups groups;

    @Autowired
    private IndexChecks checks;

    @Autowired
    private PresenceIndex index;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private WholeSight sight;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    private Town town;

    @BeforeEach
    void aTown() {
        town = new Town(house);
    }

    @Test
    void encountersAndMembershipsAreComparedToo() {
        var one = town.person();
        var other = town.person();
        var group = groupOf(one, other);
        intake.encounters(
                town.scope("11"),
                List.of(new Encounter(UUID.randomUUID().toString(), one, other, town.hoursAgo(50), 900, 55)));

        var good = checks.verify();

        assertThat(good.differentDays()).isZero();
        assertThat(events(good, "encounters")).isPositive();
        assertThat(events(good, "memberships")).isGreaterThanOrEqualTo(2);

        // behind the program's back: no new number, so that the index is not told
        change(group, Vietnam.dayOf(clock.instant()).plusDays(3).toString());
        var bad = checks.verify();
        assertThat(bad.differentDays()).isEqualTo(1);
        assertThat(checks.last().orElseThrow().differentDays()).isEqualTo(1);

        index.rebuild();
        assertThat(checks.verify().differentDays()).isZero();
    }

    @Test
    void itIsDoneOnceADay() {
        checks.verify();

        assertThat(upkeep.verifyOnceADay()).isFalse();
        assertThat(checks.latest(3)).isNotEmpty();
    }

    private GroupId groupOf(UUID one, UUID other) {
        return town.as("11", () -> {
            var line = groups.form(
                    town.scope("11"), new NewGroup(GroupKind.WORK_LINE, "Chuyền kiểm tra", null, town.unit("03199")));
            var from = Vietnam.dayOf(town.hoursAgo(60));
            groups.enrol(
                    town.scope("11"),
                    line.id(),
                    List.of(new Membership(one, from, null), new Membership(other, from, null)));
            return line.id();
        });
    }

    private void change(GroupId group, String to) {
        sight.run(
                () -> sql.sql("""
                update presence.memberships set to_on = cast(:to as date)
                where "group" = (select number from presence.groups where id = :group)
                  and person = (select min(person) from presence.memberships
                    where "group" = (select number from presence.groups where id = :group))
                """).param("to", to).param("group", group.value()).update());
    }

    private static long events(IndexCheck check, String kind) {
        return check.parts().stream()
                .filter(part -> part.kind().equals(kind))
                .mapToLong(IndexCheck.Part::events)
                .sum();
    }
}
