package vn.vungxanh.surveillance.chains.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.platform.sheets.SheetColumn;
import vn.vungxanh.platform.sheets.SheetWriter;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.platform.shell.Page;
import vn.vungxanh.surveillance.chains.ChainNode;
import vn.vungxanh.surveillance.chains.ChainQueries;
import vn.vungxanh.surveillance.chains.ChainRule;
import vn.vungxanh.surveillance.chains.ChainView;

/** The links of the network as a file, for a reason: codes and figures, no names. */
@Controller
@RequestMapping("/chains/export")
@PreAuthorize("hasAuthority('EXPORT')")
class ChainExportController {

    private static final int SHORTEST_REASON = 10;
    private static final List<String> FIGURES =
            List.of("generation", "betweenness", "closeness", "pageRank", "coreness");

    private final ChainQueries chains;
    private final ChainFilters filters;

    ChainExportController(ChainQueries chains, ChainFilters filters) {
        this.chains = chains;
        this.filters = filters;
    }

    @PostMapping
    void export(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "csv") String format,
            @ModelAttribute("page") Page page,
            HttpServletResponse response)
            throws IOException {
        var why = SearchKey.nfc(reason).strip();
        ChainRule.EXPORT_NEEDS_REASON.brokenIf(why.length() < SHORTEST_REASON);
        var view = chains.view(scope, filters.read(scope, words));
        chains.exported(scope, view.nodes(), why);
        if ("graphml".equals(format)) {
            NetworkFile.graphMl(view, new Download("chuoi-lay-nhiem.graphml").to(response));
        } else {
            csv(view, page, new Download("chuoi-lay-nhiem.csv").to(response));
        }
    }

    private static void csv(ChainView view, Page page, OutputStream file) throws IOException {
        var columns = Stream.concat(
                        ChainTable.columns(ChainTable.Kind.LINKS).stream()
                                .map(name -> page.t("chains.column.links." + name)),
                        FIGURES.stream()
                                .map(name -> page.t("chains.column.links.to") + ": "
                                        + page.t("chains.column.people." + name)))
                .map(SheetColumn::of)
                .toList();
        try (var sheet = SheetWriter.csv(file, columns)) {
            for (var link : view.links()) {
                var to = view.node(link.to());
                var figures = to.figures();
                sheet.row(Arrays.<@Nullable Object>asList(
                        code(view.node(link.from()), page),
                        code(to, page),
                        link.on(),
                        page.t("chains.kind." + link.kind()),
                        link.setting() == null ? null : page.t("tracing.setting." + link.setting()),
                        link.evidence() == null ? null : page.t("tracing.evidence." + link.evidence()),
                        to.generation(),
                        figures.betweenness(),
                        figures.closeness(),
                        figures.pageRank(),
                        figures.coreness()));
            }
        }
    }

    private static String code(ChainNode node, Page page) {
        var code = ChainTable.code(node);
        return code != null ? code : page.t(node.outside() ? "chains.word.outside" : "chains.word.contact");
    }
}
