package vn.vungxanh.surveillance.machines;

import ca.uhn.hl7v2.HL7Exception;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.labels.Barcode;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.testing.NewResult;
import vn.vungxanh.surveillance.testing.ResultEffect;
import vn.vungxanh.surveillance.testing.ResultIntake;
import vn.vungxanh.surveillance.testing.TestingRule;
import vn.vungxanh.surveillance.testing.Via;

/** Messages of machines: every result of one is stored, known before, or set aside with the rule that it breaks. */
@Service
@Transactional
public class ResultMessages {

    private final Hl7Results hl7;
    private final ResultIntake intake;
    private final Laboratories laboratories;
    private final Clock clock;

    ResultMessages(Hl7Results hl7, ResultIntake intake, Laboratories laboratories, Clock clock) {
        this.hl7 = hl7;
        this.intake = intake;
        this.laboratories = laboratories;
        this.clock = clock;
    }

    /** @param acknowledgement the HL7 message to send back */
    public record Answer(List<ResultEffect> effects, String acknowledgement) {

        public Answer {
            effects = List.copyOf(effects);
        }
    }

    public Answer take(Scope scope, LaboratoryId from, String message) {
        laboratories.get(from);
        var clean = message.replace("\u000b", "")
                .replace("\u001c", "")
                .replace("\r\n", "\r")
                .replace('\n', '\r')
                .strip();
        List<Hl7Results.Said> said;
        try {
            said = hl7.read(clean, Vietnam.dayOf(clock.instant()));
        } catch (HL7Exception | DateTimeException unreadable) {
            intake.setAside(scope, from, "?", clean, Via.HL7, TestingRule.MESSAGE_UNREADABLE);
            return new Answer(
                    List.of(new ResultEffect("?", ResultEffect.Effect.REFUSED, TestingRule.MESSAGE_UNREADABLE)),
                    hl7.acknowledge(clean, false, TestingRule.MESSAGE_UNREADABLE.name()));
        }
        var effects = new ArrayList<ResultEffect>();
        for (var one : said) {
            effects.add(take(scope, from, one));
        }
        var refused = effects.stream()
                .map(ResultEffect::rule)
                .filter(Objects::nonNull)
                .toList();
        return new Answer(
                effects,
                hl7.acknowledge(
                        clean,
                        refused.isEmpty(),
                        refused.isEmpty() ? "" : refused.get(0).name()));
    }

    private ResultEffect take(Scope scope, LaboratoryId from, Hl7Results.Said one) {
        var code = Barcode.parse(one.barcode());
        if (code.isEmpty() || one.result() == null) {
            var rule = code.isEmpty() ? TestingRule.BARCODE_MALFORMED : TestingRule.RESULT_UNREADABLE;
            intake.setAside(scope, from, one.barcode(), one.raw(), Via.HL7, rule);
            return new ResultEffect(one.barcode(), ResultEffect.Effect.REFUSED, rule);
        }
        var at = one.at() == null ? clock.instant() : one.at();
        var result = new NewResult(code.get(), from, one.result(), one.ct(), at, Via.HL7, one.messageId());
        return intake.takeAndSetAside(scope, List.of(result)).get(0);
    }
}
