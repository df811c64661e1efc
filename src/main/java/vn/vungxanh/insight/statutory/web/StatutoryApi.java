package vn.vungxanh.insight.statutory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.statutory.Form;
import vn.vungxanh.insight.statutory.FormCounts;
import vn.vungxanh.insight.statutory.FormId;
import vn.vungxanh.insight.statutory.FormQueries;
import vn.vungxanh.insight.statutory.FormState;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;

/** The forms for programs. The lists name no person; the form of a case does, and asks for the authority to see cases. */
@RestController
@RequestMapping("/api/v1/statutory")
class StatutoryApi {

    private static final int MOST = 1_000;

    private final FormQueries forms;
    private final FormFilters filters;
    private final Units units;

    StatutoryApi(FormQueries forms, FormFilters filters, Units units) {
        this.forms = forms;
        this.filters = filters;
        this.units = units;
    }

    record Place(String code, String name) {}

    record Line(
            UUID id,
            String form,
            String duty,
            String regime,
            @Nullable String number,
            String title,
            Place unit,
            @Nullable Place receiver,
            String about,
            LocalDate from,
            LocalDate to,
            int revision,
            FormState state,
            boolean late,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime sentAt,
            String href) {}

    record Answer(Place unit, OffsetDateTime asOf, FormCounts counts, long total, List<Line> forms) {}

    /** due: only what is due by then, as a day or an instant; show: as on the page; below=no for the unit alone. */
    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    Answer list(Scope scope, @RequestParam Map<String, String> words) {
        var given = new HashMap<>(words);
        given.putIfAbsent("below", "yes");
        var filter = filters.read(scope, given);
        var found = forms.list(scope, filter, 1, MOST);
        return new Answer(
                place(filter.unit()),
                local(filter.asOf()),
                forms.counts(scope, filter),
                found.total(),
                found.items().stream().map(form -> line(form, filter.asOf())).toList());
    }

    @GetMapping(value = "/{form}/{id:[0-9a-f-]{36}}", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String one(Scope scope, @PathVariable String form, @PathVariable UUID id) {
        return forms.printed(scope, open(scope, form, id)).exchange();
    }

    @GetMapping("/{form}/{id:[0-9a-f-]{36}}.{shape:pdf|docx|xlsx}")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    ResponseEntity<byte[]> file(
            Scope scope, @PathVariable String form, @PathVariable UUID id, @PathVariable String shape) {
        var found = open(scope, form, id);
        return FormFiles.of(forms.printed(scope, found), found, shape);
    }

    private Form open(Scope scope, String sheet, UUID id) {
        var form = forms.open(scope, new FormId(id));
        if (!form.kind().sheet().equals(sheet)) {
            throw new NotFound("form " + sheet + " " + id);
        }
        return form;
    }

    private Line line(Form form, Instant asOf) {
        var due = form.dueAt();
        var sent = form.sent();
        var receiver = form.receiver();
        return new Line(
                form.id().value(),
                form.kind().sheet(),
                form.kind().id(),
                form.kind().regime(),
                form.kind().number(),
                form.kind().titleVi(),
                place(form.unit()),
                receiver == null ? null : place(receiver),
                form.label(),
                form.from(),
                form.to(),
                form.revision(),
                form.state(),
                form.isLate(asOf),
                due == null ? null : local(due),
                sent == null ? null : local(sent.at()),
                "/api/v1/statutory/" + form.kind().sheet() + "/" + form.id());
    }

    private Place place(UnitId id) {
        var unit = units.get(id);
        return new Place(unit.code(), unit.name());
    }

    private static OffsetDateTime local(Instant at) {
        return at.atZone(Vietnam.ZONE).toOffsetDateTime();
    }
}
