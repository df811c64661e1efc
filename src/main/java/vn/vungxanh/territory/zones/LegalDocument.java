package vn.vungxanh.territory.zones;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.directives.Directive;
import vn.vungxanh.foundation.directives.DirectiveId;

/**
 * The document that something was decided with.
 *
 * @param reference as it is cited: "690/QĐ-UBND"
 * @param directive where it stands in the register
 */
public record LegalDocument(
        String reference,
        @Nullable LocalDate issuedOn,
        @Nullable DirectiveId directive) {

    public static LegalDocument of(Directive registered) {
        return new LegalDocument(registered.reference(), registered.issuedOn(), registered.id());
    }

    public static LegalDocument cited(String reference, LocalDate issuedOn) {
        return new LegalDocument(reference, issuedOn, null);
    }
}
