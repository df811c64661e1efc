package vn.vungxanh.surveillance.followup.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.sheets.SheetColumn;
import vn.vungxanh.platform.sheets.SheetWriter;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.platform.shell.Page;
import vn.vungxanh.surveillance.followup.ClockFilter;
import vn.vungxanh.surveillance.followup.ClockKind;
import vn.vungxanh.surveillance.followup.Clocks;

/** The clocks of the response: a table, the list behind each number, a file. */
@Controller
@RequestMapping("/followup/clocks")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class ClockController {

    private static final int LINES = 50;
    private static final List<String> PARTS = List.of("all", "known", "missing");

    private final Clocks clocks;
    private final ClockWords words;

    ClockController(Clocks clocks, ClockWords words) {
        this.clocks = clocks;
        this.words = words;
    }

    @GetMapping
    String table(Scope scope, @RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("table", table(scope, words.read(scope, asked)));
        return "followup/clocks";
    }

    @GetMapping("/list")
    String list(
            Scope scope,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = words.read(scope, asked);
        var kind = kind(asked.getOrDefault("clock", ""));
        var part = asked.getOrDefault("part", "all");
        if (!PARTS.contains(part)) {
            throw FollowFilters.unreadable("part", part);
        }
        var lines = clocks.lines(scope, filter, kind, part, Math.max(1, page), LINES);
        var names = new HashMap<UnitId, String>();
        lines.items().forEach(line -> names.computeIfAbsent(line.unit(), words::name));
        var here = words.words(filter);
        here.put("clock", kind.name().toLowerCase(Locale.ROOT));
        here.put("part", part);
        model.addAttribute("kind", kind);
        model.addAttribute("part", part);
        model.addAttribute("parts", PARTS);
        model.addAttribute("words", here);
        model.addAttribute("filter", filter);
        model.addAttribute("unitName", words.name(filter.unit()));
        model.addAttribute("lines", lines);
        model.addAttribute("names", names);
        return "followup/clocklist";
    }

    @GetMapping("/csv")
    void csv(
            Scope scope,
            @RequestParam Map<String, String> asked,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        var table = table(scope, words.read(scope, asked));
        var name = "thoi-gian-xu-ly-" + Vietnam.dayOf(table.filter().asOf()) + ".csv";
        var columns = new ArrayList<SheetColumn>();
        for (var heading :
                List.of("unit_or_week", "clock", "measure", "count", "missing", "p50", "p90", "from", "as_of")) {
            columns.add(SheetColumn.of(heading));
        }
        try (var file = SheetWriter.csv(new Download(name).to(response), columns)) {
            for (var line : table.lines()) {
                for (var figure : line.row().figures()) {
                    file.row(Arrays.asList(
                            line.name(page),
                            page.t("followup.clock." + figure.kind()),
                            figure.kind().measure().name().toLowerCase(Locale.ROOT),
                            figure.all(),
                            figure.missing(),
                            rounded(figure.p50()),
                            rounded(figure.p90()),
                            line.row().from().toString(),
                            line.row()
                                    .asOf()
                                    .atZone(Vietnam.ZONE)
                                    .toOffsetDateTime()
                                    .toString()));
                }
            }
        }
    }

    private ClockTable table(Scope scope, ClockFilter filter) {
        var lines = clocks.rows(scope, filter).stream()
                .map(row -> new ClockTable.Line(row, words.name(row.unit()), words.wordsOf(filter, row)))
                .toList();
        return new ClockTable(filter, words.name(filter.unit()), words.address("/followup/clocks/csv", filter), lines);
    }

    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : (Double) (Math.round(value * 100) / 100.0);
    }

    private static ClockKind kind(String word) {
        try {
            return ClockKind.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw FollowFilters.unreadable("clock", word);
        }
    }
}
