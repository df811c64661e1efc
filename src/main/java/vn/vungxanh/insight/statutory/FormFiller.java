package vn.vungxanh.insight.statutory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/** A form with what the records say now; what they do not say is taken from what was typed. A record counts more. */
@Component
class FormFiller {

    private static final String SENDER = "sender.name";
    private static final String HAND = "hand";

    private final FormLaw law;
    private final List<FillsForms> sources;
    private final EntryRepository entries;
    private final Units units;

    FormFiller(FormLaw law, List<FillsForms> sources, EntryRepository entries, Units units) {
        this.law = law;
        this.sources = sources;
        this.entries = entries;
        this.units = units;
    }

    /** @param signer who sends it; none while nobody does */
    FilledForm fill(Scope scope, Form form, Instant asOf, @Nullable String signer) {
        var filling = sources.stream()
                .filter(each -> each.fills(form.kind().event()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("nobody fills " + form.kind().id()))
                .fill(scope, form, asOf);
        filling.put(SENDER, Value.of(signer));
        var typed = entries.of(form.id());
        return new FilledForm(
                form,
                units.get(form.unit()),
                sender(form),
                receiver(form),
                law.fields(form.kind().sheet()).stream()
                        .map(field -> filled(field, filling, typed))
                        .toList(),
                filling.tables());
    }

    /** Fields that nobody has to type: the reporter is who sends it. */
    static boolean isOfSender(FormField field) {
        return field.origin().equals(SENDER);
    }

    private static FilledField filled(FormField field, Filling filling, Map<String, String> typed) {
        var own = typed.get(field.name());
        var recorded = field.origin().equals(HAND) ? null : filling.value(field.origin());
        if (recorded != null) {
            return new FilledField(field, recorded.words(), recorded.code(), true, own, filling.place(field.origin()));
        }
        var words = own == null ? null : FieldWords.said(field, own);
        return new FilledField(field, words, own, false, own, filling.place(field.origin()));
    }

    String sender(Form form) {
        var unit = units.get(form.unit());
        return body(unit, form).map(body -> body.own(unit, above(unit))).orElse(unit.name());
    }

    String receiver(Form form) {
        var to = form.receiver();
        if (to == null) {
            return law.ministry(Vietnam.dayOf(form.startedAt()));
        }
        var unit = units.get(to);
        return body(unit, form).map(body -> body.own(unit, above(unit))).orElse(unit.name());
    }

    java.util.Optional<FormBody> body(Unit unit, Form form) {
        return law.body(unit.level(), Vietnam.dayOf(form.startedAt()));
    }

    @Nullable
    Unit above(Unit unit) {
        UnitId parent = unit.parent();
        return parent == null ? null : units.get(parent);
    }
}
