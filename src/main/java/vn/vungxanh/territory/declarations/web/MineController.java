package vn.vungxanh.territory.declarations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.territory.declarations.Answers;
import vn.vungxanh.territory.declarations.DeclarationsRule;
import vn.vungxanh.territory.declarations.Field;
import vn.vungxanh.territory.declarations.FieldSets;
import vn.vungxanh.territory.declarations.FieldType;
import vn.vungxanh.territory.declarations.FormSeal;
import vn.vungxanh.territory.declarations.FormWords;
import vn.vungxanh.territory.declarations.Kind;
import vn.vungxanh.territory.declarations.OwnDeclarations;
import vn.vungxanh.territory.declarations.Problem;

/** A citizen's own declaration: by the number of the receipt and the birth date; to read, correct or withdraw. */
@Controller
@RequestMapping("/declarations/mine")
@PreAuthorize("permitAll()")
class MineController {

    private static final String PURPOSE = "own declaration";
    private static final Duration OPEN_FOR = Duration.ofMinutes(30);

    private final OwnDeclarations own;
    private final CitizenPages pages;
    private final Receipts receipts;
    private final FieldSets sets;
    private final FormSeal seal;
    private final Clock clock;

    MineController(
            OwnDeclarations own, CitizenPages pages, Receipts receipts, FieldSets sets, FormSeal seal, Clock clock) {
        this.own = own;
        this.pages = pages;
        this.receipts = receipts;
        this.sets = sets;
        this.seal = seal;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask() {
        return form(FormWords.of(List.of(), Answers.none()), List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView open(
            @RequestParam(defaultValue = "") String receipt,
            @RequestParam MultiValueMap<String, String> words,
            HttpServletRequest request,
            jakarta.servlet.http.HttpServletResponse response) {
        var typed = new FormWords(new HashMap<>(words));
        try {
            var birth = typed.raw(List.of(birth())).getOrDefault(Answers.BIRTH, "");
            return page(own.find(receipt, birth, request.getRemoteAddr()).id());
        } catch (RuleBroken broken) {
            var tooMany = broken.rule() == DeclarationsRule.TOO_MANY_ATTEMPTS;
            if (tooMany) {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Duration.ofMinutes(15).toSeconds()));
            }
            return form(
                    typed,
                    List.of(Problem.of("receipt", broken)),
                    tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** @param go what to do with it: "receipt", "correct", "withdraw", "withdraw-now" */
    @PostMapping("/act")
    ModelAndView act(@RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "") String go) {
        UUID id;
        try {
            id = UUID.fromString(seal.open(PURPOSE, key, OPEN_FOR).getOrDefault("id", ""));
        } catch (RuleBroken | IllegalArgumentException expired) {
            var problem = Problem.of("receipt", DeclarationsRule.FORM_EXPIRED);
            return form(FormWords.of(List.of(), Answers.none()), List.of(problem), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        switch (go) {
            case "receipt" -> {
                return receipts.page(id, false);
            }
            case "correct" -> {
                var draft = Draft.correcting(TimeOrderedId.next(clock), own.again(id));
                return pages.check(draft, List.of());
            }
            case "withdraw" -> {
                return new ModelAndView("declarations/withdraw", Map.of("own", own.again(id), "key", key));
            }
            case "withdraw-now" -> {
                try {
                    own.withdraw(id);
                } catch (RuleBroken doneBefore) {
                    // the page says since when
                }
                return page(id);
            }
            default -> {
                return page(id);
            }
        }
    }

    private ModelAndView page(UUID id) {
        var declaration = own.again(id);
        var model = new HashMap<String, Object>();
        model.put("own", declaration);
        model.put("set", sets.named(declaration.kind(), declaration.fieldSet()));
        model.put("commune", pages.communeName(declaration.answers()));
        model.put("key", seal.seal(PURPOSE, Map.of("id", id.toString())));
        return new ModelAndView("declarations/own", model);
    }

    private ModelAndView form(FormWords typed, List<Problem> problems, HttpStatusCode status) {
        var view =
                new ModelAndView("declarations/mine", Map.of("typed", typed, "problems", problems, "birth", birth()));
        view.setStatus(status);
        return view;
    }

    private Field birth() {
        return sets.inForce(Kind.DOMESTIC, vn.vungxanh.kernel.Vietnam.dayOf(clock.instant())).fields().stream()
                .filter(field -> field.type() == FieldType.BIRTH)
                .findFirst()
                .orElseThrow();
    }
}
