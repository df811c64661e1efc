package vn.vungxanh.surveillance.cases;

import java.util.function.Function;

/** A part of the case page that another room shows: a fragment that is loaded from its address. */
public interface CasePanel {

    int order();

    String titleKey();

    String href(CaseId id);

    static CasePanel of(int order, String titleKey, Function<CaseId, String> address) {
        return new CasePanel() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public String titleKey() {
                return titleKey;
            }

            @Override
            public String href(CaseId id) {
                return address.apply(id);
            }
        };
    }
}
