package vn.vungxanh.surveillance.chains.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.chains.Chain;
import vn.vungxanh.surveillance.chains.ChainLink;
import vn.vungxanh.surveillance.chains.ChainNode;
import vn.vungxanh.surveillance.chains.ChainQueries;
import vn.vungxanh.surveillance.chains.ChainView;
import vn.vungxanh.surveillance.chains.NodeFigures;

/** Chains for other programs; the parameters are those of the page's address. Who lies outside has no identity. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class ChainApi {

    private final ChainQueries chains;
    private final ChainFilters filters;
    private final Units units;

    ChainApi(ChainQueries chains, ChainFilters filters, Units units) {
        this.chains = chains;
        this.filters = filters;
        this.units = units;
    }

    @GetMapping("/chains")
    Answer list(Scope scope, @RequestParam Map<String, String> words) {
        return answer(scope, chains.view(scope, filters.read(scope, words)));
    }

    /** 404 when the case lies outside the jurisdiction. */
    @GetMapping(path = "/cases/{id}/chain", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer ofCase(Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean contacts) {
        return answer(scope, chains.chainOf(scope, id, contacts));
    }

    @GetMapping("/cases/{id}/chain.graphml")
    void graphMl(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean contacts,
            HttpServletResponse response)
            throws IOException {
        var view = chains.chainOf(scope, id, contacts);
        chains.shown(scope, view.nodes());
        response.setContentType(MediaType.APPLICATION_XML_VALUE);
        NetworkFile.graphMl(view, response.getOutputStream());
    }

    private Answer answer(Scope scope, ChainView view) {
        chains.shown(scope, view.nodes());
        return new Answer(view.chains(), view.nodes().stream().map(this::node).toList(), view.links(), view.left());
    }

    private Node node(ChainNode node) {
        var illness = node.illness();
        var figures = node.figures();
        return new Node(
                node.number(),
                node.outside(),
                illness == null ? null : illness.id(),
                node.person(),
                ChainTable.code(node),
                node.unit() == null ? null : units.get(node.unit()).code(),
                node.level(),
                node.generation(),
                node.chain(),
                node.parent() < 0 ? null : node.parent(),
                illness == null ? null : illness.onsetOn(),
                illness == null ? null : illness.confirmedOn(),
                Double.isNaN(figures.betweenness()) ? null : figures,
                figures.out(),
                figures.in());
    }

    record Answer(List<Chain> chains, List<Node> nodes, List<ChainLink> edges, int left) {}

    /** @param figures null in a component too large for ways between all */
    record Node(
            int number,
            boolean outside,
            @Nullable UUID caseId,
            @Nullable UUID person,
            @Nullable String code,
            @Nullable String unit,
            int level,
            int generation,
            int chain,
            @Nullable Integer parent,
            @Nullable LocalDate onsetOn,
            @Nullable LocalDate confirmedOn,
            @Nullable NodeFigures figures,
            int out,
            int in) {}
}
