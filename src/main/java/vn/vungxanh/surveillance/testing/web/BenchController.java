package vn.vungxanh.surveillance.testing.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.surveillance.labels.Barcode;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.testing.LaboratoryPools;
import vn.vungxanh.surveillance.testing.NewResult;
import vn.vungxanh.surveillance.testing.ResultEffect;
import vn.vungxanh.surveillance.testing.ResultIntake;
import vn.vungxanh.surveillance.testing.ResultWords;
import vn.vungxanh.surveillance.testing.TestingRule;
import vn.vungxanh.surveillance.testing.Transport;
import vn.vungxanh.surveillance.testing.TubeState;
import vn.vungxanh.surveillance.testing.Via;

/** The counter of a laboratory: tubes are scanned in, put on machines, and given their results. */
@Controller
@RequestMapping("/testing/labs/{id}")
@PreAuthorize("hasAuthority('ENTER_RESULTS')")
class BenchController {

    private static final int SHOWN = 30;

    private final Laboratories laboratories;
    private final Transport transport;
    private final ResultIntake results;
    private final LaboratoryPools pools;
    private final Clock clock;

    BenchController(
            Laboratories laboratories, Transport transport, ResultIntake results, LaboratoryPools pools, Clock clock) {
        this.laboratories = laboratories;
        this.transport = transport;
        this.results = results;
        this.pools = pools;
        this.clock = clock;
    }

    @GetMapping
    String bench(Scope scope, @PathVariable UUID id, Model model) {
        return shown(scope, id, DeskNote.NONE, "receive", false, model);
    }

    @PostMapping("/receive")
    String receive(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        return done(scope, id, "receive", fragment, model, () -> {
            var tube = transport.receive(scope, new LaboratoryId(id), code);
            return DeskNote.good("testing.bench.received", tube.barcode(), tube.people());
        });
    }

    @PostMapping("/receive-all")
    String receiveAll(
            Scope scope,
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        return done(
                scope,
                id,
                "receive",
                fragment,
                model,
                () -> DeskNote.good("testing.bench.receivedAll", transport.receiveAll(scope, new LaboratoryId(id))));
    }

    @PostMapping("/run")
    String run(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "94") int most,
            @RequestParam(defaultValue = "") String machine,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var tubes = Math.max(1, Math.min(1_536, most));
        return done(
                scope,
                id,
                "run",
                fragment,
                model,
                () -> DeskNote.good(
                        "testing.bench.started", transport.startRun(scope, new LaboratoryId(id), tubes, machine)));
    }

    /** Refused results are kept aside by the intake, whatever becomes of this page. */
    @PostMapping("/result")
    String result(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String ct,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        return done(scope, id, "result", fragment, model, () -> {
            var barcode = Barcode.parse(code).orElseThrow(TestingRule.BARCODE_MALFORMED::broken);
            var read = ResultWords.result(said).orElseThrow(TestingRule.RESULT_UNREADABLE::broken);
            var value = ResultWords.ct(ct).orElseThrow(TestingRule.CT_OUT_OF_RANGE::broken);
            var one = new NewResult(
                    barcode, new LaboratoryId(id), read, value.orElse(null), clock.instant(), Via.HAND, null);
            var effect = results.takeAndSetAside(scope, List.of(one)).get(0);
            if (effect.rule() != null) {
                throw effect.rule().broken(barcode);
            }
            return effect.effect() == ResultEffect.Effect.DUPLICATE
                    ? DeskNote.ask("testing.bench.known", barcode)
                    : DeskNote.good("testing.bench.taken." + read, barcode);
        });
    }

    @PostMapping("/pool")
    String pool(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String tubes,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        return done(scope, id, "pool", fragment, model, () -> {
            var inside = List.of(tubes.strip().split("[\\s,;]+"));
            pools.form(scope, new LaboratoryId(id), code, inside);
            return DeskNote.good("testing.bench.pooled", code, inside.size());
        });
    }

    private interface Deed {
        DeskNote done();
    }

    private String done(Scope scope, UUID id, String focus, boolean fragment, Model model, Deed deed) {
        DeskNote note;
        try {
            note = deed.done();
        } catch (RuleBroken broken) {
            note = DeskNote.of(broken);
        }
        return shown(scope, id, note, focus, fragment, model);
    }

    private String shown(Scope scope, UUID id, DeskNote note, String focus, boolean fragment, Model model) {
        var laboratory = laboratories.get(new LaboratoryId(id));
        model.addAttribute("laboratory", laboratory);
        model.addAttribute("note", note);
        model.addAttribute("focus", focus);
        model.addAttribute("coming", transport.atBench(scope, laboratory.id(), TubeState.ON_ITS_WAY, SHOWN));
        model.addAttribute("waiting", transport.atBench(scope, laboratory.id(), TubeState.WAITING, SHOWN));
        model.addAttribute("running", transport.atBench(scope, laboratory.id(), TubeState.RUNNING, SHOWN));
        model.addAttribute("repeating", transport.atBench(scope, laboratory.id(), TubeState.TO_REPEAT, SHOWN));
        return fragment ? "testing/bench" : "testing/lab";
    }
}
