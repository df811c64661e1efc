package vn.vungxanh.territory.declarations;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.citizens.OwnRecord;
import vn.vungxanh.foundation.citizens.OwnRecords;

/** What a citizen declared, in any commune, for that citizen. */
@Component
@Transactional(readOnly = true)
class DeclaredBefore implements OwnRecords {

    private static final int MOST = 20;

    private final DeclarationRepository declarations;
    private final AcrossBorders beyond;

    DeclaredBefore(DeclarationRepository declarations, AcrossBorders beyond) {
        this.declarations = declarations;
        this.beyond = beyond;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String titleKey() {
        return "declarations.own.title";
    }

    @Override
    public List<OwnRecord> of(Scope scope, UUID person) {
        return beyond.call(() -> declarations.ofPerson(person, MOST)).stream()
                .map(each -> new OwnRecord(
                        "declarations.kind." + each.kind(),
                        List.of(),
                        each.declaredAt(),
                        "declarations.own." + state(each),
                        "/declarations/mine"))
                .toList();
    }

    private static String state(Declaration declaration) {
        if (declaration.withdrawnAt() != null) {
            return "WITHDRAWN";
        }
        return declaration.replacedAt() == null ? "STANDS" : "REPLACED";
    }
}
