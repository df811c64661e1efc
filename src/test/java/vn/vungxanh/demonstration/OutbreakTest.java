package vn.vungxanh.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.tracing.ContactDefinitions;

class OutbreakTest {

    private static final Instant AS_OF = Instant.parse("2021-05-23T23:00:00Z");

    private final Outbreak outbreak = Outbreak.of(88);

    @ParameterizedTest
    @ValueSource(longs = {88, 1, 2, 3, 42, 20210524})
    void everySeedComesToThePublishedTotalsThatCanHold(long seed) {
        var some = Outbreak.of(seed);
        var levels = levels(some);

        assertThat(some.patients()).hasSize(54);
        assertThat(levels.values().stream().filter(level -> level == 1)).hasSize(2380 - 51);
        assertThat(positiveContacts(some)).hasSize(51);
        assertThat(levels.values().stream().filter(level -> level == 2)).hasSize(8717);
        assertThat(some.earlierPatients()).hasSize(3);
    }

    @Test
    void theCasesLieInTheFourDistricts() {
        var districts =
                Map.of("03199", "103", "03198", "103", "03187", "103", "03127", "094", "03334", "100", "03151", "095");

        assertThat(outbreak.patients().stream()
                        .collect(Collectors.groupingBy(
                                patient -> districts.get(patient.person().commune()), Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.of("103", 42L, "094", 8L, "100", 3L, "095", 1L));
    }

    @Test
    void thePublishedCodesAreCarriedByOneCaseEach() {
        assertThat(outbreak.patients().stream().map(Patient::bn).filter(java.util.Objects::nonNull))
                .containsExactlyInAnyOrder("BN3096", "BN3758", "BN3838", "BN4125", "BN4129");
    }

    @Test
    void twentyOneCasesWereConfirmedBySeventeenthOfMay() {
        assertThat(outbreak.patients().stream()
                        .filter(patient -> !Vietnam.dayOf(patient.confirmedAt()).isAfter(LocalDate.of(2021, 5, 17))))
                .hasSize(21);
    }

    @ParameterizedTest
    @ValueSource(longs = {88, 1, 2, 3, 42})
    void theDatesOfACaseFollowEachOther(long seed) {
        assertThat(Outbreak.of(seed).patients()).allSatisfy(patient -> {
            assertThat(patient.sampledAt()).isBefore(patient.confirmedAt());
            assertThat(patient.confirmedAt()).isBefore(patient.reportedAt());
            assertThat(patient.reportedAt()).isBefore(AS_OF);
            assertThat(patient.confirmedAt()).isAfterOrEqualTo(Vietnam.startOf(LocalDate.of(2021, 5, 7)));
            if (patient.onsetOn() != null) {
                assertThat(patient.onsetOn()).isBeforeOrEqualTo(Vietnam.dayOf(patient.sampledAt()));
            }
            if (patient.infectedBy() != null) {
                assertThat(patient.infectedBy().confirmedAt()).isBefore(patient.sampledAt());
            }
        });
    }

    @Test
    void aContactIsFoundAndSampledBeforeTheReport() {
        var found = new HashMap<Integer, Instant>();
        outbreak.meetings().forEach(meeting -> {
            assertThat(meeting.identifiedAt())
                    .isBefore(AS_OF)
                    .isAfter(meeting.root().confirmedAt());
            assertThat(meeting.exposure().from()).isBefore(meeting.identifiedAt());
            found.merge(meeting.to().number(), meeting.identifiedAt(), (a, b) -> a.isBefore(b) ? a : b);
        });
        assertThat(outbreak.sampledAt())
                .hasSize(2380)
                .allSatisfy((person, at) -> assertThat(at).isBefore(AS_OF).isAfter(found.get(person)));
    }

    @Test
    void everyMeetingIsCloseUnderTheDefinitionOfMay2021() {
        var definition = new ContactDefinitions().inForce("COVID-19", LocalDate.of(2021, 5, 24));

        assertThat(outbreak.meetings()).allSatisfy(meeting -> {
            var window = meeting.from() == meeting.root().person()
                    ? definition.windowOf(
                            meeting.root().onsetOn(),
                            Vietnam.dayOf(meeting.root().sampledAt()),
                            null)
                    : definition.windowOfContact(meeting.exposure().from(), null);
            assertThat(definition.judge(meeting.exposure(), window).close()).isTrue();
        });
    }

    @Test
    void theSameSeedMakesTheSamePeopleAndAnotherSeedOthers() {
        assertThat(Outbreak.of(88).toString()).isEqualTo(outbreak.toString());
        assertThat(Outbreak.of(89).toString()).isNotEqualTo(outbreak.toString());
    }

    @Test
    void noCitizenNumberContradictsItsPerson() {
        var seen = new HashSet<String>();
        assertThat(outbreak.residents())
                .filteredOn(person -> person.citizenNumber() != null)
                .allSatisfy(person -> {
                    var number = person.citizenNumber();
                    var digit = (person.birthYear() >= 2000 ? 2 : 0) + (person.woman() ? 1 : 0);
                    assertThat(number)
                            .hasSize(12)
                            .startsWith("011" + digit + "%02d".formatted(person.birthYear() % 100));
                    assertThat(seen.add(number)).isTrue();
                });
        assertThat(seen).hasSizeGreaterThan(5000);
    }

    @Test
    void phonesAreWellFormedAndNoTwoAreEqual() {
        var phones = outbreak.residents().stream()
                .map(Resident::phone)
                .filter(java.util.Objects::nonNull)
                .toList();

        assertThat(phones)
                .doesNotHaveDuplicates()
                .allMatch(phone -> phone.matches("0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\\d{7}"));
    }

    private static Set<Integer> positiveContacts(Outbreak some) {
        var contacts =
                some.meetings().stream().map(meeting -> meeting.to().number()).collect(Collectors.toSet());
        return some.patients().stream()
                .map(patient -> patient.person().number())
                .filter(contacts::contains)
                .collect(Collectors.toSet());
    }

    /** Plain breadth-first search, as a check that shares nothing with the program's. Cases are 0. */
    private static Map<Integer, Integer> levels(Outbreak some) {
        var levels = new HashMap<Integer, Integer>();
        some.patients().forEach(patient -> levels.put(patient.person().number(), 0));
        for (var depth = 1; depth <= 4; depth++) {
            var reached = new HashSet<Integer>();
            for (var meeting : some.meetings()) {
                if (levels.getOrDefault(meeting.from().number(), -1) == depth - 1
                        && !levels.containsKey(meeting.to().number())) {
                    reached.add(meeting.to().number());
                }
            }
            for (var person : reached) {
                levels.put(person, depth);
            }
        }
        return levels;
    }
}
