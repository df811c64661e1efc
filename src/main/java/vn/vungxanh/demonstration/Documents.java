package vn.vungxanh.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.directives.DirectiveKind;
import vn.vungxanh.foundation.directives.DirectiveRegister;
import vn.vungxanh.foundation.directives.NewDirective;
import vn.vungxanh.foundation.directives.Urgency;

/** Enters the published documents of the province through the door of the directives room. */
@Component
class Documents {

    private final DirectiveRegister register;

    Documents(DirectiveRegister register) {
        this.register = register;
    }

    void enter(Scope scope, UnitId province) {
        for (var row : Table.read("directives.csv")) {
            var bases = row.get("bases");
            register.register(
                    scope,
                    new NewDirective(
                            province,
                            Integer.parseInt(row.get("number")),
                            row.get("symbol"),
                            DirectiveKind.valueOf(row.get("kind")),
                            LocalDate.parse(row.get("issued_on")),
                            row.get("subject"),
                            bases.isEmpty() ? List.of() : List.of(bases.split("\\|")),
                            Urgency.NORMAL,
                            null));
        }
    }
}
