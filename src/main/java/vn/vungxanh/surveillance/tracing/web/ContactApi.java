package vn.vungxanh.surveillance.tracing.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.tracing.ContactLine;
import vn.vungxanh.surveillance.tracing.ContactQueries;

/** Contacts for other programs; the parameters are those of the list's address. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class ContactApi {

    private static final int MOST_LINES = 500;

    private final ContactQueries contacts;
    private final ContactFilters filters;
    private final Units units;

    ContactApi(ContactQueries contacts, ContactFilters filters, Units units) {
        this.contacts = contacts;
        this.filters = filters;
        this.units = units;
    }

    /** 404 when the case lies outside the jurisdiction; contacts outside of it are not in the list. */
    @GetMapping("/cases/{id}/contacts")
    Contacts ofCase(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(required = false) @Nullable String asOf) {
        var at = filters.instant(asOf);
        var lines = contacts.contactsOf(scope, id, level, at);
        return new Contacts(
                at, lines.size(), 1, 1, lines.stream().map(this::contact).toList());
    }

    @GetMapping("/contacts")
    Contacts list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var filter = filters.read(scope, words);
        var lines = contacts.contacts(scope, filter, Math.max(1, page), Math.min(MOST_LINES, Math.max(1, size)));
        return new Contacts(
                filter.asOf(),
                lines.total(),
                lines.page(),
                lines.pages(),
                lines.items().stream().map(this::contact).toList());
    }

    private Contact contact(ContactLine line) {
        return new Contact(
                line.person(),
                line.name(),
                line.birthYear(),
                units.get(line.unit()).code(),
                line.level(),
                line.since(),
                line.sampledAt(),
                line.indexCase(),
                line.indexCode(),
                line.becameCase(),
                line.becameAt());
    }

    record Contacts(Instant asOf, long total, int page, int pages, List<Contact> items) {}

    record Contact(
            UUID person,
            @Nullable String name,
            @Nullable Integer birthYear,
            String unit,
            int level,
            Instant since,
            @Nullable Instant sampledAt,
            @Nullable UUID indexCase,
            @Nullable String indexCode,
            @Nullable UUID becameCase,
            @Nullable Instant becameAt) {}
}
