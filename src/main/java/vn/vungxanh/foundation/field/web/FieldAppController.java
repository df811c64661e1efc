package vn.vungxanh.foundation.field.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.field.FieldForm;

/** The two pages of the field app itself; its forms are pages of their rooms. They show nothing of the database. */
@Controller
@RequestMapping("/field")
@PreAuthorize("hasAuthority('WORK_IN_FIELD')")
class FieldAppController {

    private final ObjectProvider<FieldForm> forms;

    FieldAppController(ObjectProvider<FieldForm> forms) {
        this.forms = forms;
    }

    @GetMapping
    String app(Scope scope, Model model) {
        model.addAttribute(
                "forms",
                forms.orderedStream()
                        .filter(form -> scope.may(form.permission()))
                        .toList());
        return "field/app";
    }

    @GetMapping("/outbox")
    String outbox() {
        return "field/outbox";
    }
}
