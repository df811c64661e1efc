package vn.vungxanh.territory.checkpoints;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What passed, counted.
 *
 * @param post null for all posts together
 * @param hour of the day in Vietnam; −1 for all hours together
 * @param affected from a place of the dated list or under Directive 16
 * @param nearby from a commune of the province with a zone or an outbreak
 */
public record Flow(
        @Nullable UUID post,
        int hour,
        long vehicles,
        long people,
        long disinfected,
        long home,
        long central,
        long refused,
        long hospital,
        long affected,
        long nearby,
        long deviating,
        long unexplained,
        long unclear) {

    public static final Flow NONE = new Flow(null, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public long passed() {
        return people - home - central - refused - hospital;
    }

    public long isolated() {
        return home + central;
    }

    public long of(Decision decision) {
        return switch (decision) {
            case PASS -> passed();
            case HOME -> home;
            case CENTRAL -> central;
            case REFUSED -> refused;
            case HOSPITAL -> hospital;
        };
    }

    Flow plus(Flow other) {
        return new Flow(
                null,
                -1,
                vehicles + other.vehicles,
                people + other.people,
                disinfected + other.disinfected,
                home + other.home,
                central + other.central,
                refused + other.refused,
                hospital + other.hospital,
                affected + other.affected,
                nearby + other.nearby,
                deviating + other.deviating,
                unexplained + other.unexplained,
                unclear + other.unclear);
    }

    static Flow sum(List<Flow> some) {
        return some.stream().reduce(NONE, Flow::plus);
    }
}
