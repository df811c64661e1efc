package vn.vungxanh.care.treatment.web;

import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.care.beds.BedBoard;
import vn.vungxanh.care.treatment.RequestQueries;
import vn.vungxanh.care.treatment.Transfers;
import vn.vungxanh.care.treatment.TreatmentAddress;
import vn.vungxanh.care.treatment.TreatmentQueries;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;

/** The state of the beds: free, taken, who waits, how long they will do. */
@Controller
@RequestMapping("/treatment")
class BoardController {

    private final BedBoard board;
    private final TreatmentQueries patients;
    private final RequestQueries requests;
    private final Transfers transfers;
    private final TreatmentAddress addresses;
    private final Filters filters;
    private final Units units;

    BoardController(
            BedBoard board,
            TreatmentQueries patients,
            RequestQueries requests,
            Transfers transfers,
            TreatmentAddress addresses,
            Filters filters,
            Units units) {
        this.board = board;
        this.patients = patients;
        this.requests = requests;
        this.transfers = transfers;
        this.addresses = addresses;
        this.filters = filters;
        this.units = units;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String board(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var asOf = filters.asOf(words);
        var unit = filters.unit(scope, words, asOf);
        model.addAttribute("board", board.board(scope, unit, asOf));
        model.addAttribute("links", new BoardLinks(scope, units.get(unit), asOf, addresses, patients));
        model.addAttribute("pending", requests.pending(scope, unit));
        model.addAttribute("proposed", transfers.open(scope).size());
        return "treatment/board";
    }
}
