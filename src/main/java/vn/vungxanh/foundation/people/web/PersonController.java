package vn.vungxanh.foundation.people.web;

import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PersonFile;
import vn.vungxanh.foundation.people.PersonFiles;
import vn.vungxanh.foundation.people.PersonId;

/** One person: numbers masked until somebody opens them, which is written down. */
@Controller
class PersonController {

    private final PersonFiles files;
    private final Units units;

    PersonController(PersonFiles files, Units units) {
        this.files = files;
        this.units = units;
    }

    @GetMapping("/people/{id}")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String masked(@PathVariable UUID id, Scope scope, Model model) {
        return show(files.open(scope, new PersonId(id)), false, scope, model);
    }

    @PostMapping("/people/{id}/numbers")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String open(@PathVariable UUID id, Scope scope, Model model) {
        return show(files.openNumbers(scope, new PersonId(id)), true, scope, model);
    }

    private String show(PersonFile file, boolean numbersOpen, Scope scope, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("numbersOpen", numbersOpen);
        model.addAttribute("mayMerge", scope.may(Permission.MERGE_PEOPLE));
        model.addAttribute("place", units.fullName(file.person().residence()));
        model.addAttribute(
                "addresses",
                file.addresses().stream()
                        .map(address -> new AddressLine(address, units.fullName(address.place())))
                        .toList());
        model.addAttribute("phones", phones(file, numbersOpen));
        return "people/person";
    }

    private static List<String> phones(PersonFile file, boolean open) {
        return file.phones().stream()
                .map(phone -> open ? phone.value() : phone.masked())
                .toList();
    }
}
