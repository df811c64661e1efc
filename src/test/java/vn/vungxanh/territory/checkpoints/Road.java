package vn.vungxanh.territory.checkpoints;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.zones.GuardShift;

/** A post of its own for these tests, in Si Pa Phìn, open since noon of 20 May 2021. */
final class Road {

    static final String COMMUNE = "03199";
    static final String DISTRICT = "103";

    final ApplicationContext house;
    final HouseStaff staff;
    final Scope district;
    final Scope province;
    final PostId post;
    final String code;

    Road(ApplicationContext house) {
        this.house = house;
        this.staff = HouseStaff.of(house);
        this.province = staff.scope("11", Role.EPIDEMIOLOGIST);
        this.district = staff.scope(DISTRICT, Role.UNIT_OFFICER);
        this.code = "T" + UUID.randomUUID().toString().substring(0, 8);
        this.post = as(district, () -> bean(RoadPosts.class).add(district, wanted(code, COMMUNE)));
    }

    NewRoadPost wanted(String number, String unit) {
        return new NewRoadPost(
                staff.unit(unit),
                number,
                "Chốt " + number,
                "QL 4H",
                PostKind.GATE,
                21.8,
                102.9,
                at(20, 12, 0),
                "QĐ 12/QĐ-UBND",
                List.of(new GuardShift(GuardShift.Service.POLICE, GuardShift.Shift.MORNING, 3)));
    }

    static Instant at(int day, int hour, int minute) {
        return LocalDate.of(2021, 5, day)
                .atTime(hour, minute)
                .atZone(Vietnam.ZONE)
                .toInstant();
    }

    <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    <T> T as(Scope scope, Supplier<T> work) {
        return ActingAs.call(scope, work);
    }

    <T> T together(Scope scope, Supplier<T> work) {
        return as(scope, () -> bean(TransactionTemplate.class).execute(status -> work.get()));
    }

    Instant now() {
        return bean(Clock.class).instant();
    }

    NewPassage car(String from, NewTraveller... people) {
        return car(UUID.randomUUID(), "27A" + code.substring(1, 6).toUpperCase(), from, List.of(people));
    }

    NewPassage car(UUID id, String plate, String from, List<NewTraveller> people) {
        return new NewPassage(
                id,
                post,
                at(22, 8, 30),
                Direction.IN,
                VehicleKind.CAR,
                plate,
                true,
                from,
                "Xã Si Pa Phìn, Huyện Nậm Pồ, Tỉnh Điện Biên",
                people,
                Channel.PAGE);
    }

    Receipt record(NewPassage passage) {
        return as(district, () -> bean(Passages.class).record(district, passage));
    }

    Passage get(PassageId id) {
        return as(district, () -> bean(PassageQueries.class).get(district, id));
    }

    Flow flow() {
        var filter = PassageFilter.of(staff.unit(DISTRICT), at(23, 0, 0)).at(post);
        return as(district, () -> bean(PassageQueries.class).total(district, filter));
    }
}
