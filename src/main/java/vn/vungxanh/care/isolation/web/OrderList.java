package vn.vungxanh.care.isolation.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.isolation.IsolationOrder;
import vn.vungxanh.care.isolation.OrderFilter;
import vn.vungxanh.care.isolation.StayAddress;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.platform.shell.AddressWords;

/** What a list of orders shows. */
public record OrderList(
        OrderFilter filter,
        Map<String, String> words,
        Slice<IsolationOrder> lines,
        Map<String, String> places,
        String unitName,
        LocalDate today,
        List<String> chosen,
        boolean mayOrder,
        @Nullable RuleBroken problem,
        Map<String, String> typed) {

    public String place(IsolationOrder line) {
        return places.getOrDefault(line.unit().toString(), "");
    }

    /** Nobody is meant until somebody says so. */
    public boolean isChosen(IsolationOrder line) {
        return typed.containsKey("all") || chosen.contains(line.id().toString());
    }

    public String everybody() {
        var all = new LinkedHashMap<>(words);
        all.put("all", "true");
        return AddressWords.address(StayAddress.ORDERS, all);
    }

    public String page(int number) {
        var all = new LinkedHashMap<>(words);
        all.put("page", Integer.toString(number));
        return AddressWords.address(StayAddress.ORDERS, all);
    }

    public String of(OrderFilter.Show show) {
        var all = new LinkedHashMap<>(words);
        all.put("show", show.name().toLowerCase(java.util.Locale.ROOT));
        return AddressWords.address(StayAddress.ORDERS, all);
    }

    public boolean isProposals() {
        return filter.show() == OrderFilter.Show.PROPOSED;
    }
}
