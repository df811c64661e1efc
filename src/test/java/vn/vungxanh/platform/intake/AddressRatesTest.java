package vn.vungxanh.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressRatesTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long START = -3 * SECOND;

    private final AddressRates rates = new AddressRates(2, 5, START);

    @Test
    void anAddressGetsItsShareAtOnceAndThenTheRate() {
        for (var n = 0; n < 5; n++) {
            assertThat(rates.take("14.160.1.1", START)).isZero();
        }
        assertThat(rates.take("14.160.1.1", START)).isEqualTo(SECOND / 2);
        assertThat(rates.take("14.160.1.1", START + SECOND / 2)).isZero();
        assertThat(rates.take("14.160.1.1", START + SECOND / 2)).isPositive();
    }

    @Test
    void whatWasRefusedCostsNothing() {
        for (var n = 0; n < 100; n++) {
            rates.take("14.160.1.1", START);
        }
        assertThat(rates.take("14.160.1.1", START + SECOND / 2)).isZero();
    }

    @Test
    void restFillsUpAgainButNoFurther() {
        for (var n = 0; n < 5; n++) {
            rates.take("14.160.1.1", START);
        }
        var later = START + 3600 * SECOND;
        for (var n = 0; n < 5; n++) {
            assertThat(rates.take("14.160.1.1", later)).isZero();
        }
        assertThat(rates.take("14.160.1.1", later)).isPositive();
    }

    @Test
    void anotherAddressIsNotTouched() {
        for (var n = 0; n < 6; n++) {
            rates.take("14.160.1.1", START);
        }
        assertThat(rates.take("14.160.1.2", START)).isZero();
    }

    @Test
    void aNetworkOfIPv6IsOneAddress() {
        for (var n = 0; n < 5; n++) {
            assertThat(rates.take("2405:4800:1:2::" + n, START)).isZero();
        }
        assertThat(rates.take("2405:4800:1:2:ffff::9", START)).isPositive();
        assertThat(rates.take("2405:4800:1:3::1", START)).isZero();
    }

    @Test
    void aProxyOnTheOwnMachineIsNotTakenForOneCitizen() {
        for (var n = 0; n < 50; n++) {
            assertThat(rates.take("127.0.0.1", START)).isZero();
        }
    }
}
