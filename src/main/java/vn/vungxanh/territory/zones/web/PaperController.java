package vn.vungxanh.territory.zones.web;

import java.time.Clock;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.documents.DocumentPress;
import vn.vungxanh.platform.documents.OfficialDocument;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.territory.zones.Measures;
import vn.vungxanh.territory.zones.Regimes;
import vn.vungxanh.territory.zones.ZoneId;
import vn.vungxanh.territory.zones.ZoneLine;
import vn.vungxanh.territory.zones.ZonePapers;
import vn.vungxanh.territory.zones.ZoneQueries;

/** The papers of a zone: the decisions as files, the notice for the residents as a page to print. */
@Controller
@RequestMapping("/zones/{id:[0-9a-f-]{36}}")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class PaperController {

    private final ZoneQueries zones;
    private final ZonePapers papers;
    private final DocumentPress press;
    private final Measures measures;
    private final Regimes regimes;
    private final Units units;
    private final Clock clock;

    PaperController(
            ZoneQueries zones,
            ZonePapers papers,
            DocumentPress press,
            Measures measures,
            Regimes regimes,
            Units units,
            Clock clock) {
        this.zones = zones;
        this.papers = papers;
        this.press = press;
        this.measures = measures;
        this.regimes = regimes;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/{paper:decision|lifting}.docx")
    ResponseEntity<byte[]> docx(Scope scope, @PathVariable UUID id, @PathVariable String paper) {
        return file(press.docx(written(scope, id, paper)), paper, id, "docx");
    }

    @GetMapping("/{paper:decision|lifting}.pdf")
    ResponseEntity<byte[]> pdf(Scope scope, @PathVariable UUID id, @PathVariable String paper) {
        return file(press.pdf(written(scope, id, paper)), paper, id, "pdf");
    }

    @GetMapping("/notice")
    String notice(Scope scope, @PathVariable UUID id, Model model) {
        var line = line(scope, id);
        var today = Vietnam.dayOf(clock.instant());
        if (line.zone().startsAt() == null) {
            throw new NotFound("notice of " + id);
        }
        model.addAttribute("line", line);
        model.addAttribute("place", units.fullName(line.zone().unit()));
        model.addAttribute("measures", measures.inForce(line.zone().unit(), today));
        model.addAttribute("regimes", regimes);
        model.addAttribute("today", today);
        return "zones/notice";
    }

    private OfficialDocument written(Scope scope, UUID id, String paper) {
        var line = line(scope, id);
        var today = Vietnam.dayOf(clock.instant());
        var lifting = paper.equals("lifting");
        if (line.zone().startsAt() == null || lifting && line.zone().liftedAt() == null) {
            throw new NotFound(paper + " of " + id);
        }
        return lifting ? papers.lifting(line, today) : papers.establishing(line, today);
    }

    private ZoneLine line(Scope scope, UUID id) {
        var now = clock.instant();
        return zones.line(scope, zones.open(scope, new ZoneId(id), now), now);
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String paper, UUID id, String ending) {
        var name = (paper.equals("lifting") ? "quyet-dinh-do-bo-" : "quyet-dinh-thiet-lap-") + id + "." + ending;
        return new Download(name).of(bytes);
    }
}
