package vn.vungxanh.territory.frontier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/** Posts, gates and events of their own for these tests. */
final class Guarded {

    static final LocalDate SINCE = LocalDate.of(2021, 1, 1);

    private final ApplicationContext house;
    final HouseStaff staff;
    final Scope province;

    Guarded(ApplicationContext house) {
        this.house = house;
        this.staff = HouseStaff.of(house);
        this.province = staff.scope("11", Role.EPIDEMIOLOGIST);
    }

    <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    <T> T ask(Supplier<T> work) {
        return ActingAs.call(province, work);
    }

    void doing(Runnable work) {
        ActingAs.run(province, work);
    }

    <T> T together(Supplier<T> work) {
        return ask(() -> bean(TransactionTemplate.class).execute(status -> work.get()));
    }

    Instant now() {
        return bean(Clock.class).instant();
    }

    LocalDate today() {
        return Vietnam.dayOf(now());
    }

    UnitId unit() {
        return staff.unit("03361");
    }

    /** As it is called today. */
    String place() {
        var units = bean(Units.class);
        return units.get(units.becameOf(unit()).get(0).unit().id()).code();
    }

    /** Letters only, as names have them. */
    static String word() {
        var word = new StringBuilder();
        UUID.randomUUID()
                .toString()
                .replace("-", "")
                .substring(0, 10)
                .chars()
                .forEach(each -> word.append((char) ('a' + Character.digit(each, 16))));
        return word.toString();
    }

    static Post.Facts facts(String name, PostKind kind) {
        return new Post.Facts(name, kind, Line.LAOS, "Đồn Tây Trang", null, null);
    }

    PostId post() {
        return post("Chốt " + word());
    }

    PostId post(String name) {
        return ask(() ->
                bean(Posts.class).add(province, new NewPost(unit(), word(), facts(name, PostKind.FIXED), SINCE)));
    }

    Post post(PostId id, LocalDate on) {
        return ask(() -> bean(Posts.class).open(province, id, on));
    }

    List<MemberId> members(PostId post, String... names) {
        var all = new ArrayList<NewMember>();
        for (var name : names) {
            all.add(new NewMember(name, Service.BORDER_GUARD, null, null));
        }
        return ask(() -> bean(Forces.class).assign(province, post, all, SINCE));
    }

    NewEvent stopped(PostId post, Instant at, Traveller... people) {
        return new NewEvent(
                null,
                unit(),
                EventKind.STOPPED,
                Line.LAOS,
                Direction.IN,
                at,
                post,
                null,
                "Suối",
                null,
                List.of(people),
                null);
    }

    EventId record(NewEvent event) {
        return ask(() -> bean(BorderEvents.class).record(province, event));
    }
}
