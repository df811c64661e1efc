package vn.vungxanh.foundation.people.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.people.DoubtfulPair;
import vn.vungxanh.foundation.people.Person;

/** Two persons side by side; what differs is marked. */
public record PairCard(DoubtfulPair pair, String firstPlace, String secondPlace) {

    public List<Side> sides() {
        return List.of(new Side(pair.first(), firstPlace), new Side(pair.second(), secondPlace));
    }

    public boolean differs(Function<Person, @Nullable Object> what) {
        return !Objects.equals(what.apply(pair.first()), what.apply(pair.second()));
    }

    public record Side(Person person, String place) {}
}
