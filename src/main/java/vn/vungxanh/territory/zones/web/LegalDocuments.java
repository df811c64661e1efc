package vn.vungxanh.territory.zones.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.directives.Directive;
import vn.vungxanh.foundation.directives.DirectiveFilter;
import vn.vungxanh.foundation.directives.DirectiveRegister;
import vn.vungxanh.territory.zones.LegalDocument;

/** Documents that a decision may name: those of the unit and of the units above it, the latest first. */
@Component
class LegalDocuments {

    private static final int MOST = 40;

    private final DirectiveRegister register;
    private final Units units;

    LegalDocuments(DirectiveRegister register, Units units) {
        this.register = register;
        this.units = units;
    }

    List<Directive> known(Scope scope, UnitId unit) {
        return units.path(unit).stream()
                .map(Unit::id)
                .filter(scope::covers)
                .flatMap(issuer -> register.list(new DirectiveFilter(issuer, null, null, null, null)).stream())
                .sorted((a, b) -> b.issuedOn().compareTo(a.issuedOn()))
                .limit(MOST)
                .toList();
    }

    /** A number of the register is taken with its date; another stands as it was typed. */
    LegalDocument read(Scope scope, UnitId unit, Typed typed) {
        var reference = typed.of("document");
        return known(scope, unit).stream()
                .filter(known -> known.reference().equals(reference))
                .findFirst()
                .map(LegalDocument::of)
                .orElseGet(() -> new LegalDocument(reference, typed.day("documentOn"), null));
    }
}
