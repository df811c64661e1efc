package vn.vungxanh.territory.declarations.web;

import java.util.HashMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.territory.declarations.OwnDeclarations;

/** What a citizen keeps. */
@Component
class Receipts {

    private final OwnDeclarations own;

    Receipts(OwnDeclarations own) {
        this.own = own;
    }

    ModelAndView page(UUID declaration, boolean corrected) {
        var model = new HashMap<String, Object>();
        model.put("own", own.again(declaration));
        model.put("corrected", corrected);
        return new ModelAndView("declarations/receipt", model);
    }
}
