package vn.vungxanh.surveillance.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vungxanh.support.HouseTest;

/** The raw record has no policy; this is what keeps an office from the presence of others. */
@HouseTest
class JurisdictionOfPresenceTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Intake intake;

    @Autowired
    private Groups groups;

    @Autowired
    private JdbcClient sql;

    private Town town;
    private Place here;
    private Place elsewhere;
    private UUID mine;
    private UUID stranger;

    @BeforeEach
    void twoCommunes() {
        town = new Town(house);
        here = town.placeIn(Town.COMMUNE, PlaceKind.OFFICE);
        elsewhere = town.placeIn(Town.OTHER_COMMUNE, PlaceKind.OFFICE);
        mine = town.personIn(Town.COMMUNE);
        stranger = town.personIn(Town.OTHER_COMMUNE);
        var at = town.hoursAgo(3);
        intake.checkIns(
                town.scope("11"),
                List.of(
                        new CheckIn(UUID.randomUUID().toString(), mine, here.id(), at, null),
                        new CheckIn(UUID.randomUUID().toString(), mine, elsewhere.id(), at.plusSeconds(60), null),
                        new CheckIn(UUID.randomUUID().toString(), stranger, here.id(), at, null),
                        new CheckIn(UUID.randomUUID().toString(), stranger, elsewhere.id(), at, null)));
        intake.encounters(
                town.scope("11"), List.of(new Encounter(UUID.randomUUID().toString(), mine, stranger, at, 900, 50)));
    }

    @Test
    void theProgramCannotReadTheRawTablesNorTheirPartitions() {
        var partition = sql.sql(
                        "select 'presence.' || kind || '_' || to_char(day, 'YYYYMMDD') from presence.days limit 1")
                .query(String.class)
                .single();
        for (var table : List.of("presence.checkins", "presence.encounters", partition)) {
            assertThatThrownBy(() -> town.as("11", () -> count("select count(*) from " + table)))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() ->
                            town.as("11", () -> sql.sql("delete from " + table).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void theViewsOfTracingShowNothingToAnOfficeNorToAProvince() {
        for (var office : List.of(Town.COMMUNE, "11")) {
            assertThat(town.as(office, () -> count("select count(*) from presence.visits")))
                    .isZero();
            assertThat(town.as(office, () -> count("select count(*) from presence.nearness")))
                    .isZero();
        }
        assertThat(count("select count(*) from presence.visits")).isZero();
    }

    @Test
    void anOfficeSeesItsPlacesAndItsPeopleOnly() {
        var both = "select count(*) from presence.own_visits where place in (%d, %d)"
                .formatted(here.number(), elsewhere.number());

        assertThat(town.as(Town.COMMUNE, () -> count(both))).isEqualTo(3);
        assertThat(town.as("11", () -> count(both))).isEqualTo(4);
        assertThat(count(both)).isZero();
    }

    @Test
    void groupsAndTheirMembersAreSeenInTheirJurisdictionOnly() {
        var line = town.as(
                "11",
                () -> groups.form(
                        town.scope("11"),
                        new NewGroup(
                                GroupKind.WORK_LINE, "Chuyền " + here.number(), here.id(), town.unit(Town.COMMUNE))));
        town.as(
                "11",
                () -> groups.enrol(
                        town.scope("11"), line.id(), List.of(new Membership(mine, LocalDate.of(2021, 5, 1), null))));

        assertThat(town.as(Town.COMMUNE, () -> groups.members(town.scope(Town.COMMUNE), line.id())))
                .extracting(Membership::person)
                .containsExactly(mine);
        assertThat(town.as(Town.OTHER_COMMUNE, () -> groups.find(town.scope(Town.OTHER_COMMUNE), line.id())))
                .isEmpty();
        assertThat(town.as(Town.OTHER_COMMUNE, () -> count("select count(*) from presence.memberships")))
                .isZero();
    }

    @Test
    void theOwnersFunctionsDoNoMoreThanTheyShould() {
        assertThatThrownBy(() -> town.as(
                        "11",
                        () -> count("select count(*) from presence.open_day('persons', '2021-05-24', '2021-05-24')")))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> town.as(
                        "11", () -> sql.sql("drop table presence.checkins").update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> town.as(
                        "11",
                        () -> sql.sql("update presence.retention_policies set days = 14")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    private int count(String question) {
        return sql.sql(question).query(Integer.class).single();
    }
}
