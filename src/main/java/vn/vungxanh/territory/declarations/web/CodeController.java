package vn.vungxanh.territory.declarations.web;

import java.util.HashMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.codes.CodeKind;
import vn.vungxanh.foundation.codes.Codes;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.territory.declarations.Declaration;
import vn.vungxanh.territory.declarations.DeclarationQueries;
import vn.vungxanh.territory.declarations.RedFlags;

/** Where the personal code of a receipt leads: to everybody that it is good; to staff what they may see of the person. */
@Controller
@RequestMapping("/declarations")
class CodeController {

    private final Codes codes;
    private final DeclarationQueries declarations;
    private final RedFlags flags;

    CodeController(Codes codes, DeclarationQueries declarations, RedFlags flags) {
        this.codes = codes;
        this.declarations = declarations;
        this.flags = flags;
    }

    @GetMapping("/code/{token}")
    @PreAuthorize("permitAll()")
    String everybody(@PathVariable String token, Model model) {
        model.addAttribute("opened", codes.open(token, CodeKind.PERSON));
        model.addAttribute("token", token);
        return "declarations/code";
    }

    /** Name masked, latest declarations; the rest behind their own pages. */
    @GetMapping("/scanned/{token}")
    @PreAuthorize("hasAuthority('SCAN_CODES') or hasAuthority('TRIAGE')")
    String staff(Scope scope, @PathVariable String token, Model model) {
        var opened = codes.open(token, CodeKind.PERSON);
        var declared = declarations.ofPerson(scope, new PersonId(opened.subject()));
        var all = new HashMap<String, Object>();
        all.put("opened", opened);
        all.put(
                "declared",
                declared.stream().filter(Declaration::stands).limit(5).toList());
        all.put("flags", flags);
        model.addAllAttributes(all);
        return "declarations/scanned";
    }
}
