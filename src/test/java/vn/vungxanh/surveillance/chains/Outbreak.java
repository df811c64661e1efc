package vn.vungxanh.surveillance.chains;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.tracing.Setting;

/** A network made up by hand, without a database. */
final class Outbreak {

    static final LocalDate FIRST_DAY = LocalDate.of(2021, 5, 1);

    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
    private final List<Vertex> vertices = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /** A case that fell ill so many days after the first day. */
    Outbreak ill(int name, int day) {
        numbers.put(name, vertices.size());
        var on = FIRST_DAY.plusDays(day);
        var person = new UUID(0, name);
        var illness = new Illness(
                new UUID(1, name), person, "COVID-19", new UnitId(1), "BN" + name, true, on, on.plusDays(2), on, null);
        vertices.add(new Vertex(person, illness, new UnitId(1), 0));
        return this;
    }

    Outbreak well(int name) {
        numbers.put(name, vertices.size());
        vertices.add(new Vertex(new UUID(0, name), null, new UnitId(1), 1));
        return this;
    }

    Outbreak met(int from, int to, int day) {
        links.add(new Link(number(from), number(to), FIRST_DAY.plusDays(day), Setting.MARKET, "INTERVIEW", null, 1));
        return this;
    }

    Outbreak infected(int from, int to, Certainty certainty) {
        var stated = new Infection(
                new InfectionId(new UUID(2, links.size())),
                new UUID(1, to),
                new UUID(1, from),
                certainty,
                Basis.INTERVIEW,
                Origin.DECLARED,
                null,
                null,
                null,
                Instant.EPOCH,
                new UUID(3, 0));
        links.add(new Link(number(from), number(to), null, null, null, stated, 0));
        return this;
    }

    int number(int name) {
        return numbers.computeIfAbsent(name, unknown -> {
            throw new IllegalArgumentException("nobody is called " + name);
        });
    }

    boolean knows(int name) {
        return numbers.containsKey(name);
    }

    Network network() {
        return Network.of(vertices, links);
    }
}
