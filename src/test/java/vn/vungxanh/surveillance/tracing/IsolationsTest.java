package vn.vungxanh.surveillance.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.vungxanh.surveillance.tracing.KnowsIsolation.Spell;

/** From spells of isolation to the end of the infectious window. */
class IsolationsTest {

    private static final Instant ILL = Instant.parse("2021-05-10T17:00:00Z");

    @Test
    void isolationThatLastsEndsTheWindow() {
        assertThat(since(new Spell(day(12), null, false))).contains(day(12));
        assertThat(since(new Spell(day(12), day(26), false))).contains(day(12));
    }

    @Test
    void aTransferGoesOnWithTheSameIsolation() {
        assertThat(since(new Spell(day(14), null, false), new Spell(day(12), day(14).minusSeconds(3600), false)))
                .contains(day(12));
        assertThat(since(new Spell(day(12), day(13), false), new Spell(day(15), null, false)))
                .contains(day(15));
    }

    @Test
    void whoEscapedMetOthersAgain() {
        assertThat(since(new Spell(day(12), day(13), true))).isEmpty();
        assertThat(since(new Spell(day(12), day(13), true), new Spell(day(13).plusSeconds(60), null, false)))
                .contains(day(13).plusSeconds(60));
    }

    @Test
    void aQuarantineThatWasOverBeforeTheIllnessBeganProtectsNobody() {
        assertThat(since(new Spell(day(1), day(9), false))).isEmpty();
        assertThat(since()).isEmpty();
    }

    @Test
    void aMeetingAfterIsolationLiesOutsideTheWindow() {
        var definition = new ContactDefinitions().byId("QD5053-2020");
        var root = new RootCase(
                UUID.randomUUID(), UUID.randomUUID(), "COVID-19", "BN1", null, LocalDate.of(2021, 5, 11), day(12));

        var window = root.window(definition);

        assertThat(window.to()).isEqualTo(day(12));
        assertThat(definition
                        .judge(Exposure.at(day(13), Evidence.INTERVIEW), window)
                        .outcome())
                .isEqualTo(Verdict.Outcome.OUTSIDE_WINDOW);
    }

    @Test
    void theOfficerDecidesAboutMeetingsInAQuarantineThatBeganBeforeTheIllness() {
        var definition = new ContactDefinitions().byId("QD5053-2020");
        var root = new RootCase(
                UUID.randomUUID(), UUID.randomUUID(), "COVID-19", "BN1", null, LocalDate.of(2021, 5, 11), day(1));

        assertThat(root.window(definition).to()).isNull();
    }

    private static java.util.Optional<Instant> since(Spell... spells) {
        return Isolations.since(Isolations.joined(List.of(spells)), ILL);
    }

    private static Instant day(int ofMay) {
        return Instant.parse("2021-05-%02dT03:00:00Z".formatted(ofMay));
    }
}
