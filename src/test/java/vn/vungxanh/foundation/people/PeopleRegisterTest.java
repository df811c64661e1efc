package vn.vungxanh.foundation.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.Registration.Outcome;
import vn.vungxanh.support.HouseTest;

@HouseTest
class PeopleRegisterTest {

    @Autowired
    PeopleRegister register;

    @Autowired
    PeopleQueries people;

    private Town town;

    @Autowired
    void live(Units units) {
        town = new Town(units);
    }

    private Registration register(NewPerson person) {
        return town.forProvince(() -> register.register(town.province(), person));
    }

    @Test
    void aPersonIsRegisteredAndFound() {
        var id = register(NewPerson.named("Lò Thị Ó", town.siPaPhin()).bornOn(LocalDate.of(1990, 3, 2)));
        var found = town.forProvince(() -> people.find(town.province(), id.person()))
                .orElseThrow();
        assertThat(found.fullName()).isEqualTo("Lò Thị Ó");
        assertThat(id.outcome()).isEqualTo(Outcome.NEW);
    }

    @Test
    void fiveThousandAtOnce() {
        var many = IntStream.range(0, 5000)
                .mapToObj(i -> NewPerson.named("Vàng A " + name(i), town.siPaPhin())
                        .bornIn(1950 + i % 60)
                        .withPhone("0912345678")
                        .ofHousehold("Hộ " + i / 5))
                .toList();
        for (var round = 0; round < 3; round++) {
            var at = System.nanoTime();
            var all = town.forProvince(() -> register.registerAll(town.province(), many));
            System.out.println("5000 in ms: " + (System.nanoTime() - at) / 1000000 + " "
                    + all.get(0).outcome());
        }
        assertThat(List.of(1)).hasSize(1);
    }

    private static String name(int i) {
        var letters = new StringBuilder();
        for (var rest = i; letters.length() < 4; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return letters.toString();
    }
}
