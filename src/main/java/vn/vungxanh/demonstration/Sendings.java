package vn.vungxanh.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.vungxanh.capacity.dispatch.Aid;
import vn.vungxanh.capacity.dispatch.Needs;
import vn.vungxanh.capacity.dispatch.NewAid;
import vn.vungxanh.capacity.dispatch.NewNeed;
import vn.vungxanh.capacity.dispatch.NewOrder;
import vn.vungxanh.capacity.dispatch.NewRequest;
import vn.vungxanh.capacity.dispatch.OrderId;
import vn.vungxanh.capacity.dispatch.Orders;
import vn.vungxanh.capacity.dispatch.Requests;
import vn.vungxanh.capacity.dispatch.Task;
import vn.vungxanh.capacity.workforce.MemberId;
import vn.vungxanh.capacity.workforce.People;
import vn.vungxanh.capacity.workforce.Service;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.capacity.workforce.Standing;
import vn.vungxanh.capacity.workforce.TeamId;
import vn.vungxanh.capacity.workforce.VehicleId;
import vn.vungxanh.demonstration.Musters.Mustered;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;

/**
 * Who was sent where in the wave (88-BC/BCS, II.2.1a and III): three rapid response teams and a leader to Nậm Pồ, a team of
 * 30 and 100 samplers to Điện Biên Phủ, which needed 130; more than 50 to Si Pa Phìn and its district: 27 of the teams, the
 * leader and 24 from other districts. Requests, rotation and aid are invented.
 */
@Component
class Sendings {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);

    private final Orders orders;
    private final Requests requests;
    private final Needs needs;
    private final Aid aid;
    private final Courses courses;
    private final Units units;

    Sendings(Orders orders, Requests requests, Needs needs, Aid aid, Courses courses, Units units) {
        this.orders = orders;
        this.requests = requests;
        this.needs = needs;
        this.aid = aid;
        this.courses = courses;
        this.units = units;
    }

    void enter(Scope scope, Mustered ready) {
        var teams = ready.teams();
        there(scope, "03361", Task.ISOLATION, at(2, 8), teams(teams, "sampling100"), List.of(), List.of(), List.of());
        there(
                scope,
                "103",
                Task.TRACING,
                at(8, 7),
                teams(teams, "cdc1", "cdc2", "097"),
                List.of(),
                List.of(),
                List.of());
        there(scope, "103", Task.LEADERSHIP, at(8, 9), List.of(), List.of(ready.leader()), List.of(), List.of());
        var others = List.of(
                of("099", Musters.CENTRE, Skill.NURSE, 8),
                of("102", Musters.CENTRE, Skill.NURSE, 8),
                of("096", Musters.CENTRE, Skill.NURSE, 4),
                of("096", Musters.CENTRE, Skill.DOCTOR, 4));
        there(scope, "03199", Task.ISOLATION, at(10, 6), List.of(), List.of(), List.of(), others);
        there(scope, "094", Task.SAMPLING, at(14, 7), teams(teams, "reserve"), List.of(), List.of(), List.of());
        there(
                scope,
                "094",
                Task.TRANSPORT,
                at(9, 6),
                List.of(),
                List.of(),
                ready.parted(),
                List.of(
                        of("11", "Bộ Chỉ huy quân sự tỉnh", Service.MILITARY, Skill.DRIVER, 2),
                        of("11", "Công an tỉnh", Service.POLICE, Skill.DRIVER, 1)));
        there(scope, "094", Task.SAMPLING, at(20, 6), List.of(), List.of(), List.of(), samplers());
        send(
                scope,
                "100",
                Task.GUARDING,
                at(23, 15),
                List.of(),
                List.of(),
                List.of(),
                List.of(of("11", "Bộ Chỉ huy quân sự tỉnh", Service.MILITARY, Skill.GUARD, 12)));
        need(
                scope,
                "094",
                Task.SAMPLING,
                130,
                LocalDate.of(2021, 5, 14),
                "Lấy mẫu diện rộng các phường và xã Thanh Minh");
        need(scope, "03199", Task.ISOLATION, 30, LocalDate.of(2021, 5, 10), "Phục vụ các khu cách ly của xã");
        requests.ask(
                scope,
                new NewRequest(
                        unit("03199"),
                        Task.SAMPLING,
                        10,
                        Skill.NURSE,
                        null,
                        null,
                        true,
                        "Lấy mẫu lần 2 cho F1 tại các bản xa, cần người biết tiếng Mông",
                        DAY,
                        DAY.plusDays(6)));
        aid.receive(
                scope,
                new NewAid(
                        unit("103"),
                        "Viện Vệ sinh dịch tễ Trung ương",
                        Task.TRACING,
                        Service.HEALTH,
                        Skill.EPIDEMIOLOGIST,
                        4,
                        null,
                        LocalDate.of(2021, 5, 11)));
        courses.enter(scope);
    }

    /** 100 in all, from the hospital and from the districts where nobody was ill. */
    private List<People> samplers() {
        var people = new ArrayList<People>();
        people.add(of("11", Musters.HOSPITAL, Skill.NURSE, 36));
        for (var district : List.of("095", "096", "098", "099", "101", "102", "097", "100")) {
            people.add(of(district, Musters.CENTRE, Skill.NURSE, 8));
        }
        return people;
    }

    /** Sent, and six hours later there. */
    private void there(
            Scope scope,
            String to,
            Task task,
            Instant from,
            List<TeamId> teams,
            List<MemberId> members,
            List<VehicleId> vehicles,
            List<People> people) {
        var id = send(scope, to, task, from, teams, members, vehicles, people);
        orders.arrive(scope, id, 1, from.plusSeconds(6 * 3600));
    }

    private OrderId send(
            Scope scope,
            String to,
            Task task,
            Instant from,
            List<TeamId> teams,
            List<MemberId> members,
            List<VehicleId> vehicles,
            List<People> people) {
        return orders.send(
                scope,
                new NewOrder(
                        null, unit(to), null, task, null, null, null, from, null, teams, members, vehicles, people));
    }

    private void need(Scope scope, String code, Task task, int people, LocalDate from, String note) {
        needs.add(scope, new NewNeed(unit(code), task, null, people, note, from, null));
    }

    private People of(String code, String organisation, Skill skill, int people) {
        return of(code, organisation, Service.HEALTH, skill, people);
    }

    private People of(String code, String organisation, Service service, Skill skill, int people) {
        return new People(unit(code), organisation, service, skill, Standing.ACTIVE, people);
    }

    private static List<TeamId> teams(Map<String, TeamId> ready, String... keys) {
        var teams = new ArrayList<TeamId>();
        for (var key : keys) {
            teams.add(Objects.requireNonNull(ready.get(key), key));
        }
        return teams;
    }

    private UnitId unit(String code) {
        return units.byCode(code, DAY).orElseThrow().id();
    }

    private static Instant at(int day, int hour) {
        return Borderland.at(LocalDate.of(2021, 5, day), hour);
    }
}
