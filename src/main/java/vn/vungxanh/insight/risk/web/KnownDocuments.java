package vn.vungxanh.insight.risk.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.directives.Directive;
import vn.vungxanh.foundation.directives.DirectiveFilter;
import vn.vungxanh.foundation.directives.DirectiveRegister;

/** Documents that a decision may name: those of the unit and of the units above it, the latest first. */
@Component
class KnownDocuments {

    private static final int MOST = 40;

    private final DirectiveRegister register;
    private final Units units;

    KnownDocuments(DirectiveRegister register, Units units) {
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

    /** The document of the register that is cited so, if it is there. */
    @Nullable
    UUID registered(Scope scope, UnitId unit, @Nullable String reference) {
        return known(scope, unit).stream()
                .filter(each -> each.reference().equals(reference))
                .findFirst()
                .map(each -> each.id().value())
                .orElse(null);
    }
}
