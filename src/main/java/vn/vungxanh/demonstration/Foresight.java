package vn.vungxanh.demonstration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.scenarios.Plans;

/** What the Committee of Điện Biên prepares for: 1,000, 5,000 and 10,000 patients, and the outbreak running on. */
@Component
class Foresight {

    private static final String DAY = "2021-05-24";

    private final Plans plans;

    Foresight(Plans plans) {
        this.plans = plans;
    }

    void enter(Scope scope) {
        for (var cases : List.of("1000", "5000", "10000")) {
            keep(
                    scope,
                    "Phương án " + cases.replaceAll("000$", ".000") + " ca cùng lúc",
                    Map.of("kind", "AT_ONCE", "cases", cases, "set", "who_esft"));
        }
        keep(
                scope,
                "Ổ dịch lan tiếp, giảm một nửa tiếp xúc",
                Map.of(
                        "kind",
                        "SEIR",
                        "r0",
                        "2,5",
                        "infectious",
                        "30",
                        "latent",
                        "3",
                        "sick",
                        "6",
                        "reduction",
                        "50",
                        "days",
                        "150",
                        "cases",
                        "1000",
                        "set",
                        "who_esft"));
    }

    private void keep(Scope scope, String name, Map<String, String> question) {
        var words = new LinkedHashMap<>(question);
        words.put("unit", "11");
        words.put("from", DAY);
        plans.save(scope, scope.home(), name, words);
    }
}
