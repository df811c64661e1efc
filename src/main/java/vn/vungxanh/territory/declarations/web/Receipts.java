package vn.vungxanh.territory.declarations.web;

import java.util.HashMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.codes.CodeKind;
import vn.vungxanh.foundation.codes.Codes;
import vn.vungxanh.territory.declarations.OwnDeclarations;

/** What a citizen keeps: the number, and a code of the person that is new whenever it is shown. */
@Component
class Receipts {

    private final OwnDeclarations own;
    private final Codes codes;

    Receipts(OwnDeclarations own, Codes codes) {
        this.own = own;
        this.codes = codes;
    }

    ModelAndView page(UUID declaration, boolean corrected) {
        var model = new HashMap<String, Object>();
        model.put("own", own.again(declaration));
        model.put("corrected", corrected);
        own.person(declaration)
                .map(person -> codes.issue(CodeKind.PERSON, person.value()))
                .ifPresent(token -> {
                    model.put("code", codes.svg(token));
                    model.put("until", codes.open(token, CodeKind.PERSON).expiresAt());
                });
        return new ModelAndView("declarations/receipt", model);
    }
}
