package vn.vungxanh.demonstration;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names of people of the peoples of Điện Biên. */
final class Names {

    private record Words(
            List<String> families,
            List<String> maleParticles,
            List<String> femaleParticles,
            List<String> men,
            List<String> women) {}

    private final Map<String, Words> peoples = Table.read("names.csv").stream()
            .collect(Collectors.toMap(
                    row -> row.get("people"),
                    row -> new Words(
                            Table.words(row.get("family")),
                            Table.words(row.get("male_particle")),
                            Table.words(row.get("female_particle")),
                            Table.words(row.get("male")),
                            Table.words(row.get("female")))));

    String family(String people, Chance chance) {
        return chance.of(words(people).families());
    }

    String full(String people, String family, boolean woman, Chance chance) {
        Function<Words, List<String>> particles = woman ? Words::femaleParticles : Words::maleParticles;
        var particle = chance.of(particles.apply(words(people)));
        var given = given(people, woman, chance);
        return particle.equals("-") ? family + " " + given : family + " " + particle + " " + given;
    }

    String given(String people, boolean woman, Chance chance) {
        return chance.of(woman ? words(people).women() : words(people).men());
    }

    private Words words(String people) {
        var words = peoples.get(people);
        if (words == null) {
            throw new IllegalStateException("no names for " + people);
        }
        return words;
    }
}
