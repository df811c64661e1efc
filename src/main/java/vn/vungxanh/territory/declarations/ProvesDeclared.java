package vn.vungxanh.territory.declarations;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.citizens.ProvesReceipt;

/** The receipt of a declaration says who declared, as long as it was not taken back. */
@Component
@Transactional(readOnly = true)
class ProvesDeclared implements ProvesReceipt {

    private final DeclarationRepository declarations;
    private final OwnDeclarations own;
    private final AcrossBorders beyond;

    ProvesDeclared(DeclarationRepository declarations, OwnDeclarations own, AcrossBorders beyond) {
        this.declarations = declarations;
        this.own = own;
        this.beyond = beyond;
    }

    @Override
    public Optional<UUID> personOf(String receipt) {
        return ReceiptNumber.parse(receipt)
                .flatMap(number -> beyond.call(() -> declarations.withReceipt(number)))
                .filter(Declaration::stands)
                .flatMap(declaration -> own.person(declaration.id()))
                .map(person -> person.value());
    }
}
