package vn.vungxanh.foundation.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;

@HouseTest
class ChannelTest {

    @Autowired
    Channel channel;

    @Autowired
    ApplicationContext house;

    Scope committee;
    Scope district;
    Scope commune;
    Scope elsewhere;

    @BeforeEach
    void people() {
        var staff = HouseStaff.of(house);
        committee = staff.scope("11", Role.COMMITTEE);
        district = staff.scope("103", Role.UNIT_OFFICER);
        commune = staff.scope("03199", Role.UNIT_OFFICER);
        elsewhere = staff.scope("094", Role.UNIT_OFFICER);
    }

    @Test
    void whoIsAddressedSeesItAndTheWriterSeesWhoHasReadIt() {
        var before = unread(commune);
        var id = post(committee, Audience.CHOSEN, List.of(district.home()));
        assertThat(unread(commune)).isEqualTo(before + 1);
        assertThatThrownBy(() -> ActingAs.call(elsewhere, () -> channel.get(elsewhere, id)))
                .isInstanceOf(NotFound.class);

        ActingAs.run(commune, () -> channel.read(commune, id));
        ActingAs.run(commune, () -> channel.read(commune, id));
        assertThat(unread(commune)).isEqualTo(before);

        var readings = ActingAs.call(committee, () -> channel.readings(committee, channel.get(committee, id)));
        assertThat(reading(readings, commune.home()).read()).isEqualTo(1);
        assertThat(reading(readings, district.home()).isComplete()).isFalse();
        assertThat(readings).noneMatch(each -> each.unit().equals(elsewhere.home()));
        assertThat(readings.get(0).isComplete()).isFalse();
    }

    @Test
    void aQuestionGoesUpAndItsAnswerComesBack() {
        var id = post(commune, Audience.ABOVE, List.of());
        assertThat(ActingAs.call(committee, () -> channel.get(committee, id)).isUnanswered())
                .isTrue();
        ActingAs.run(committee, () -> channel.answer(committee, id, "Cho phép"));

        assertThat(ActingAs.call(commune, () -> channel.answers(commune, id)))
                .extracting(Answer::body)
                .containsExactly("Cho phép");
        assertThat(ActingAs.call(commune, () -> channel.get(commune, id)).isUnanswered())
                .isFalse();
    }

    @Test
    void whatIsSaidToTheOwnCommitteeIsNotSeenBelow() {
        var id = post(committee, Audience.OWN, List.of());

        assertThatThrownBy(() -> ActingAs.call(commune, () -> channel.get(commune, id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ActingAs.run(commune, () -> channel.answer(commune, id, "Nghe lỏm")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyTheUnitThatWroteItPinsItAndAMessageNamesSomebodyAndSaysSomething() {
        var id = post(committee, Audience.BELOW, List.of());
        broken(CommitteeRule.NOT_YOURS_TO_PIN, () -> ActingAs.run(commune, () -> channel.pin(commune, id, true)));
        ActingAs.run(committee, () -> channel.pin(committee, id, true));
        assertThat(ActingAs.call(commune, () -> channel.get(commune, id)).pinned())
                .isTrue();
        ActingAs.run(committee, () -> channel.pin(committee, id, false));

        broken(CommitteeRule.UNITS_ARE_CHOSEN, () -> post(committee, Audience.CHOSEN, List.of()));
        broken(
                CommitteeRule.OUTSIDE_YOUR_JURISDICTION,
                () -> post(commune, Audience.CHOSEN, List.of(elsewhere.home())));
    }

    private MessageId post(Scope scope, Audience audience, List<UnitId> chosen) {
        return ActingAs.call(
                scope,
                () -> channel.post(
                        scope,
                        new NewMessage(
                                MessageKind.QUESTION, "Tin " + UUID.randomUUID(), "Nội dung", true, audience, chosen),
                        null));
    }

    private long unread(Scope scope) {
        return ActingAs.call(scope, () -> channel.unread(scope));
    }

    private static Reading reading(List<Reading> readings, UnitId unit) {
        return readings.stream()
                .filter(each -> each.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static void broken(CommitteeRule rule, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }
}
