package vn.vungxanh.care.beds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How long free beds last. */
class BedOutlookTest {

    @Test
    void theOutlookSaysWhenThereAreTooFewData() {
        assertThat(BedOutlook.of(100, 9, 0, 7).state()).isEqualTo(BedOutlook.State.TOO_FEW_DATA);
        assertThat(BedOutlook.of(100, 90, 0, 3).state()).isEqualTo(BedOutlook.State.TOO_FEW_DATA);
        assertThat(BedOutlook.of(100, 20, 20, 7).state()).isEqualTo(BedOutlook.State.NOT_FILLING);
        assertThat(BedOutlook.of(0, 20, 2, 7).state()).isEqualTo(BedOutlook.State.FULL);
        assertThat(BedOutlook.of(100, 21, 7, 7).daysToFull()).isEqualTo(50.0);
    }
}
