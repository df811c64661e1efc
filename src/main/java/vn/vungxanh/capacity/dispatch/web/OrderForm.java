package vn.vungxanh.capacity.dispatch.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.vungxanh.capacity.dispatch.NewOrder;
import vn.vungxanh.capacity.dispatch.OrderId;
import vn.vungxanh.capacity.dispatch.RequestId;
import vn.vungxanh.capacity.dispatch.Task;
import vn.vungxanh.capacity.workforce.MemberId;
import vn.vungxanh.capacity.workforce.People;
import vn.vungxanh.capacity.workforce.Service;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.capacity.workforce.StaffLine;
import vn.vungxanh.capacity.workforce.Standing;
import vn.vungxanh.capacity.workforce.TeamId;
import vn.vungxanh.capacity.workforce.VehicleId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.shell.FormWords;

/** Reads the form of an order. */
public final class OrderForm {

    private static final String BAR = "|";

    private OrderForm() {}

    /** The name of the field in which so many people of a line are asked for. */
    public static String field(StaffLine line) {
        return "take." + line.unit().value() + BAR + line.service() + BAR + line.skill() + BAR + line.standing() + BAR
                + line.organisation();
    }

    static NewOrder order(FormWords typed, MultiValueMap<String, String> words, @Nullable UnitId to, Instant now) {
        var request = typed.id("request");
        var replaces = typed.id("replaces");
        var from = typed.instant("from", now);
        return new NewOrder(
                typed.number("number"),
                to,
                typed.given("place"),
                typed.choice("task", Task.class, Task.OTHER),
                typed.given("words"),
                request == null ? null : new RequestId(request),
                replaces == null ? null : new OrderId(replaces),
                from,
                typed.given("until") == null ? null : typed.instant("until", now),
                chosen(typed, words, "team", TeamId::new),
                chosen(typed, words, "member", MemberId::new),
                chosen(typed, words, "vehicle", VehicleId::new),
                people(typed, words));
    }

    private static <T> List<T> chosen(
            FormWords typed, MultiValueMap<String, String> words, String name, Function<UUID, T> id) {
        var chosen = new ArrayList<T>();
        for (var each : words.getOrDefault(name, List.of())) {
            try {
                chosen.add(id.apply(UUID.fromString(each)));
            } catch (IllegalArgumentException e) {
                typed.problem(name);
            }
        }
        return chosen;
    }

    private static List<People> people(FormWords typed, MultiValueMap<String, String> words) {
        var people = new ArrayList<People>();
        for (var name : words.keySet()) {
            if (!name.startsWith("take.") || typed.given(name) == null) {
                continue;
            }
            var parts = name.substring(5).split("\\|", 5);
            try {
                var count = Integer.parseInt(typed.of(name));
                if (count != 0) {
                    people.add(new People(
                            new UnitId(Integer.parseInt(parts[0])),
                            parts[4],
                            Service.valueOf(parts[1]),
                            Skill.valueOf(parts[2]),
                            Standing.valueOf(parts[3]),
                            count));
                }
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                typed.problem("take");
            }
        }
        return people;
    }
}
