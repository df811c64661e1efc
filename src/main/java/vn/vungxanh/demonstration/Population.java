package vn.vungxanh.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.SearchKey;

/** Grows households in real communes. */
final class Population {

    static final int YEAR = 2021;
    static final int NO_HOUSEHOLD = -1;
    /** Registered before the outbreak: the ids of people carry this time. */
    private static final Instant REGISTERED = Instant.parse("2021-01-04T01:00:00Z");

    private record Settlement(List<Chance.Weighted<String>> peoples, List<String> hamlets) {}

    private final Chance chance;
    private final Names names = new Names();
    private final CitizenNumbers citizenNumbers = new CitizenNumbers();
    private final Map<String, Settlement> settlements = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Household> households = new ArrayList<>();
    private final List<Resident> residents = new ArrayList<>();
    private final List<Resident> loners = new ArrayList<>();

    Population(Chance chance) {
        this.chance = chance;
        for (var row : Table.read("settlements.csv")) {
            var words = Table.words(row.get("peoples"));
            var peoples = new ArrayList<Chance.Weighted<String>>();
            for (var i = 0; i < words.size(); i += 2) {
                peoples.add(new Chance.Weighted<>(words.get(i), Integer.parseInt(words.get(i + 1))));
            }
            settlements.put(row.get("code"), new Settlement(peoples, Table.hamlets(row.get("hamlets"))));
        }
    }

    List<Household> households() {
        return households;
    }

    List<Resident> residents() {
        return residents;
    }

    /**
     * A new household.
     *
     * @param hamlet null for any of the commune
     * @param oneAged age that one of its members must have, or null
     */
    Household settle(String commune, @Nullable String hamlet, @Nullable Integer oneAged) {
        var settlement = settlements.get(commune);
        if (settlement == null || !loners.isEmpty()) {
            throw new IllegalStateException("nobody may settle in " + commune);
        }
        var people = chance.weighted(settlement.peoples());
        var place = hamlet == null ? chance.of(settlement.hamlets()) : hamlet;
        var household = new Household(households.size(), chance.id(REGISTERED), commune, place, new ArrayList<>());
        households.add(household);
        for (var someone : ages(people, oneAged)) {
            var resident = resident(household, people, someone);
            residents.add(resident);
            household.members().add(resident);
        }
        return household;
    }

    /** A grown-up of no household, numbered after the residents: nobody settles any more once there is one. */
    Resident lone(String commune) {
        var settlement = settlements.get(commune);
        if (settlement == null) {
            throw new IllegalStateException("nobody may live in " + commune);
        }
        var people = chance.weighted(settlement.peoples());
        var home =
                new Household(NO_HOUSEHOLD, chance.id(REGISTERED), commune, chance.of(settlement.hamlets()), List.of());
        var loner = resident(home, people, new Someone(chance.between(18, 58), chance.in100(38), false));
        loners.add(loner);
        return loner;
    }

    /**
     * Many people of the province share a name; no two of one year of birth here, or the queue of doubtful pairs would be
     * full of strangers.
     */
    private String name(String people, String family, boolean woman, int year) {
        var name = names.full(people, family, woman, chance);
        for (var tries = 0; !taken.add(SearchKey.of(name) + year); tries++) {
            name = tries < 8
                    ? names.full(people, family, woman, chance)
                    : names.full(people, family, woman, chance) + " " + names.given(people, woman, chance);
        }
        return name;
    }

    private record Someone(int age, boolean woman, boolean ofTheFamily) {}

    /** A couple with children, often with a grandparent; larger in the mountains. */
    private List<Someone> ages(String people, @Nullable Integer oneAged) {
        var parent = oneAged != null && oneAged >= 20 ? oneAged : chance.between(24, 52);
        var children = people.equals("KINH") ? chance.between(1, 2) : chance.between(1, 4);
        var ages = new ArrayList<Someone>();
        ages.add(new Someone(parent, false, true));
        ages.add(new Someone(Math.max(19, parent - chance.between(-2, 5)), true, false));
        for (var i = 0; i < children; i++) {
            var age = Math.max(0, Math.min(parent - 19, chance.between(0, 19)));
            ages.add(new Someone(i == 0 && oneAged != null && oneAged < 20 ? oneAged : age, chance.in100(49), true));
        }
        if (chance.in100(people.equals("KINH") ? 25 : 45)) {
            ages.add(new Someone(parent + chance.between(21, 32), chance.in100(60), true));
        }
        return ages;
    }

    private Resident resident(Household household, String people, Someone someone) {
        var year = YEAR - someone.age();
        // Nobody is born later than the program's day: births of the year fall into its first months.
        var bornOn = LocalDate.of(year, chance.between(1, someone.age() == 0 ? 4 : 12), chance.between(1, 28));
        var family = someone.ofTheFamily() && !household.members().isEmpty()
                ? household.members().get(0).name().split(" ")[0]
                : names.family(people, chance);
        var dayKnown = someone.age() < 16 || chance.in100(82);
        var number = someone.age() >= 15 && chance.in100(86) ? citizenNumbers.next(someone.woman(), year) : null;
        var next = residents.size() + loners.size();
        var phone = someone.age() >= 16 && chance.in100(72) ? "05990%05d".formatted(next) : null;
        return new Resident(
                next,
                chance.id(REGISTERED),
                household.number(),
                name(people, family, someone.woman(), year),
                someone.woman(),
                year,
                dayKnown ? bornOn : null,
                people,
                number,
                phone,
                household.commune(),
                household.hamlet());
    }
}
