package vn.vungxanh.surveillance.testing.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.labels.Barcode;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Diseases;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.testing.NewSpecimen;
import vn.vungxanh.surveillance.testing.SpecimenIntake;
import vn.vungxanh.surveillance.testing.TestingRule;

/** Tubes that other programs took. */
@RestController
@RequestMapping("/api/v1")
class TakenSpecimenApi {

    private static final int MOST_TUBES = 10_000;

    private final SpecimenIntake intake;
    private final PeopleQueries people;
    private final Units units;
    private final MessageSource words;

    TakenSpecimenApi(SpecimenIntake intake, PeopleQueries people, Units units, MessageSource words) {
        this.intake = intake;
        this.people = people;
        this.units = units;
        this.words = words;
    }

    /** @param people ids of persons of the register */
    record Sampled(
            String barcode,
            String unit,
            TestKind kind,
            Purpose purpose,
            @Nullable String disease,
            Instant sampledAt,
            List<UUID> people) {}

    record Taken(
            String barcode,
            @Nullable UUID id,
            @Nullable String rule,
            @Nullable String message) {}

    /** Each tube is answered for itself: its id, or the rule that it breaks. */
    @PostMapping("/specimens")
    @PreAuthorize("hasAuthority('TAKE_SAMPLES')")
    List<Taken> take(Scope scope, @RequestBody List<Sampled> tubes, Locale locale) {
        TestingRule.UNREADABLE_FILTER.brokenIf(tubes.size() > MOST_TUBES, "tubes", tubes.size());
        var ids = tubes.stream()
                .flatMap(each -> each.people().stream())
                .map(PersonId::new)
                .distinct()
                .toList();
        var known = people.findAll(scope, ids);
        return intake
                .takeAll(
                        scope,
                        tubes.stream()
                                .map(each -> new NewSpecimen(
                                        Barcode.parse(each.barcode()).orElse(each.barcode()),
                                        units.byCode(each.unit(), Vietnam.dayOf(each.sampledAt()))
                                                .orElseThrow(
                                                        () -> TestingRule.UNREADABLE_FILTER.broken("unit", each.unit()))
                                                .id(),
                                        each.kind(),
                                        each.purpose(),
                                        each.disease() == null ? Diseases.COVID_19 : each.disease(),
                                        each.sampledAt(),
                                        each.people().stream()
                                                .map(id -> {
                                                    var person = known.get(new PersonId(id));
                                                    if (person == null) {
                                                        throw new NotFound("person " + id);
                                                    }
                                                    return new NewSpecimen.Sampled(person.id(), person.residence());
                                                })
                                                .toList(),
                                        null,
                                        null,
                                        null))
                                .toList())
                .stream()
                .map(each -> new Taken(
                        each.barcode(),
                        each.id() == null ? null : each.id().value(),
                        each.rule() == null ? null : each.rule().messageKey(),
                        each.rule() == null
                                ? null
                                : words.getMessage(each.rule().messageKey(), new Object[] {each.barcode()}, locale)))
                .toList();
    }
}
