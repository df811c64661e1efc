package vn.vungxanh.capacity.workforce;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

/** People, teams and vehicles of their own for these tests. */
public final class Crew {

    private final ApplicationContext house;
    public final HouseStaff staff;
    public final Scope province;

    public Crew(ApplicationContext house) {
        this.house = house;
        this.staff = HouseStaff.of(house);
        this.province = staff.scope("11", Role.EPIDEMIOLOGIST);
    }

    public <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    public <T> T ask(Supplier<T> work) {
        return ActingAs.call(province, work);
    }

    public void doing(Runnable work) {
        ActingAs.run(province, work);
    }

    public Instant now() {
        return bean(Clock.class).instant();
    }

    public LocalDate today() {
        return Vietnam.dayOf(now());
    }

    /** Mường Nhé: no other test counts people there. */
    public UnitId unit() {
        return staff.unit("03158");
    }

    public static String word() {
        return "tổ " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** So many nurses of an organisation of its own. */
    public String nurses(int people) {
        var organisation = word();
        doing(() -> bean(HeadCounts.class).count(province, nurses(organisation, people, today().minusDays(30))));
        return organisation;
    }

    public NewCount nurses(String organisation, int people, LocalDate from) {
        return new NewCount(unit(), organisation, Service.HEALTH, Skill.NURSE, Standing.ACTIVE, people, from);
    }

    public StaffLine line(String organisation, Instant asOf) {
        return ask(() -> bean(WorkforceQueries.class).lines(province, unit(), asOf)).stream()
                .filter(line -> line.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    public MemberId member(String organisation) {
        return ask(() -> bean(Members.class)
                .enlist(
                        province,
                        new NewMember(
                                unit(),
                                organisation,
                                "Lò Thị Thử",
                                Service.HEALTH,
                                Skill.NURSE,
                                Standing.ACTIVE,
                                null,
                                word(),
                                today().minusDays(30))));
    }

    /** Ready, with so many nurses without names. */
    public TeamId team(String organisation, int nurses) {
        return ask(() -> bean(Teams.class)
                .add(
                        province,
                        new NewTeam(
                                unit(),
                                organisation,
                                word(),
                                TeamKind.RAPID_RESPONSE,
                                Readiness.READY,
                                2,
                                "0215 3 800 000",
                                today().minusDays(30),
                                List.of(new Strength(Service.HEALTH, Skill.NURSE, nurses)))));
    }

    public VehicleId vehicle() {
        var plate = "27A-" + UUID.randomUUID().toString().substring(0, 6);
        return ask(() -> bean(Fleet.class)
                .add(
                        province,
                        new NewVehicle(
                                unit(),
                                "",
                                plate,
                                VehicleKind.AMBULANCE,
                                true,
                                null,
                                VehicleState.READY,
                                null,
                                null,
                                today().minusDays(30))));
    }

    public NewTeam ready(NewTeam team, Readiness readiness) {
        return new NewTeam(
                team.unit(),
                team.organisation(),
                team.name(),
                team.kind(),
                readiness,
                team.withinHours(),
                team.phone(),
                team.from(),
                team.unnamed());
    }

    public People some(String organisation, int nurses) {
        return new People(unit(), organisation, Service.HEALTH, Skill.NURSE, Standing.ACTIVE, nurses);
    }

    /** From now on for ten days. */
    public Booking booking(UUID order, List<TeamId> teams, List<MemberId> members, List<People> people) {
        return new Booking(order, unit(), now(), now().plus(Duration.ofDays(10)), teams, members, List.of(), people);
    }

    public Booking with(UUID order, VehicleId vehicle) {
        return new Booking(
                order,
                unit(),
                now(),
                now().plus(Duration.ofDays(10)),
                List.of(),
                List.of(),
                List.of(vehicle),
                List.of());
    }
}
