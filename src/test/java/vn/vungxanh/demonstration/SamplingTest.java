package vn.vungxanh.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vungxanh.demonstration.Swab.Bench;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.testing.TestResult;

class SamplingTest {

    private static final Instant AS_OF = Instant.parse("2021-05-23T23:00:00Z");

    private final Outbreak outbreak = Outbreak.of(88);

    @ParameterizedTest
    @ValueSource(longs = {88, 1, 2, 3, 42, 20210524})
    void everySeedComesToThePublishedTotals(long seed) {
        var some = Outbreak.of(seed);
        var told =
                Sampling.of(some, seed).stream().filter(swab -> !swab.waits()).toList();

        assertThat(told.stream().mapToInt(swab -> swab.people().size()).sum()).isEqualTo(39_749);
        var of2020 = told.stream()
                .filter(swab -> Vietnam.dayOf(swab.sampledAt()).getYear() == 2020)
                .toList();
        assertThat(of2020.stream().mapToInt(swab -> swab.people().size()).sum()).isEqualTo(9_908);
        assertThat(of2020).allSatisfy(swab -> assertThat(swab.result()).isEqualTo(TestResult.NEGATIVE));
        assertThat(of2020.stream().filter(swab -> swab.bench() == Bench.NIHE)).hasSize(569);
        assertThat(told.stream()
                        .filter(swab -> swab.result() == TestResult.POSITIVE
                                && swab.people().size() == 1)
                        .map(swab -> swab.people().get(0).number())
                        .collect(Collectors.toSet()))
                .hasSize(57);
    }

    @ParameterizedTest
    @ValueSource(longs = {88, 1, 2})
    void everyFirstContactIsSampledAsSoonAsFound(long seed) {
        var some = Outbreak.of(seed);
        var sampled = Sampling.of(some, seed).stream()
                .filter(swab -> swab.purpose() == Purpose.CONTACT)
                .flatMap(swab -> swab.people().stream())
                .map(Resident::number)
                .collect(Collectors.toSet());

        assertThat(sampled).containsAll(some.sampledAt().keySet());
    }

    @Test
    void aTubeHoldsNobodyTwiceAndIsResultedAfterItWasTakenAndBeforeTheReport() {
        var codes = new HashSet<String>();
        assertThat(Sampling.of(outbreak, 88)).allSatisfy(swab -> {
            assertThat(codes.add(swab.barcode())).isTrue();
            assertThat(new HashSet<>(swab.people())).hasSameSizeAs(swab.people());
            assertThat(swab.people().size()).isBetween(1, 10);
            assertThat(swab.people().stream().map(Resident::commune).distinct()).hasSize(1);
            assertThat(swab.sampledAt()).isBefore(AS_OF);
            assertThat(swab.resultedAt()).isBefore(AS_OF);
            if (!swab.waits()) {
                assertThat(swab.resultedAt()).isAfter(swab.sampledAt());
            }
        });
    }

    @Test
    void travellersComeToThePublishedStays() {
        var by = outbreak.travellers().stream().collect(Collectors.groupingBy(Traveller::after, Collectors.counting()));

        assertThat(outbreak.travellers().stream().filter(each -> each.leftAt() != null))
                .hasSize(6_946);
        assertThat(by.get(Traveller.After.HOME)).isEqualTo(5_261);
        assertThat(by.get(Traveller.After.HOME_NOW)).isEqualTo(327);
        assertThat(by.get(Traveller.After.CENTRAL)).isEqualTo(2_468 - (2_380 - 51));
        assertThat(outbreak.secondContacts()).hasSize(8_717);
    }

    @Test
    void theSameSeedFillsTheSameTubes() {
        assertThat(Sampling.of(outbreak, 88).toString())
                .isEqualTo(Sampling.of(Outbreak.of(88), 88).toString());
    }
}
