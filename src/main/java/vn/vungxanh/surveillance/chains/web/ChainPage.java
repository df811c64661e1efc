package vn.vungxanh.surveillance.chains.web;

import java.util.Map;
import vn.vungxanh.surveillance.chains.Chain;
import vn.vungxanh.surveillance.chains.ChainFilter;
import vn.vungxanh.surveillance.chains.ChainNode;
import vn.vungxanh.surveillance.chains.ChainView;

/** What the page of the chains shows above the drawing. */
public record ChainPage(
        ChainFilter filter, Map<String, String> words, String unitName, ChainView view, boolean mayExport) {

    public long cases() {
        return view.nodes().stream()
                .filter(node -> node.isCase() && !node.outside())
                .count();
    }

    public long contacts() {
        return view.nodes().stream()
                .filter(node -> !node.isCase() && !node.outside())
                .count();
    }

    public long outside() {
        return view.nodes().stream().filter(ChainNode::outside).count();
    }

    /** Chains of at least two cases. */
    public long chains() {
        return view.chains().stream().filter(chain -> chain.cases() > 1).count();
    }

    public long largest() {
        return view.chains().stream().mapToInt(Chain::cases).max().orElse(0);
    }

    /** Cases that belong to no chain: nobody knows from whom they had it, and they infected nobody known. */
    public long alone() {
        return view.chains().stream().filter(chain -> chain.cases() == 1).count();
    }

    public String data() {
        return ChainFilters.address("/chains/data", words);
    }

    public String table() {
        return ChainFilters.address("/chains/table", words);
    }
}
