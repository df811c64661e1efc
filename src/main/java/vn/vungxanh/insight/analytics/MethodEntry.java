package vn.vungxanh.insight.analytics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The methods of the house: what each answers and where its limits lie stands in the messages of its name. */
public enum MethodEntry {
    CURVE("/analytics/curve", null, "Porta 2014, A Dictionary of Epidemiology", null),
    RT("/analytics", "rt", "Cori et al. 2013; Thompson et al. 2019", "https://doi.org/10.1093/aje/kwt133"),
    WT("/analytics", "wt", "Wallinga, Teunis 2004; Cauchemez et al. 2006", "https://doi.org/10.1093/aje/kwh255"),
    GROWTH(
            "/analytics",
            "growth",
            "McCullagh, Nelder 1989 (quasi-Poisson)",
            "https://doi.org/10.1007/978-1-4899-3242-6"),
    EARS("/analytics", "ears", "Hutwagner et al. 2003; Fricker et al. 2008", "https://doi.org/10.1002/sim.3197"),
    CUSUM(
            null,
            "cusum",
            "Rossi et al. 1999",
            "https://doi.org/10.1002/(SICI)1097-0258(19990830)18:16%3C2111::AID-SIM171%3E3.0.CO;2-Q"),
    FARRINGTON(null, "farrington", "Farrington et al. 1996; Noufaily et al. 2013", "https://doi.org/10.1002/sim.5595"),
    SCAN(
            "/analytics",
            "scan",
            "Kulldorff 1997, 2001; Kulldorff et al. 2005",
            "https://doi.org/10.1371/journal.pmed.0020059"),
    FORECAST(
            "/analytics/outlook",
            "forecast",
            "Bracher et al. 2021 (WIS)",
            "https://doi.org/10.1371/journal.pcbi.1008618"),
    NOWCAST("/analytics/outlook", "nowcast", "Höhle, an der Heiden 2014", "https://doi.org/10.1111/biom.12194"),
    DELAYS("/delays", "delays", "Reich et al. 2009; Park et al. 2024", "https://doi.org/10.1002/sim.3659"),
    OFFSPRING(
            "/analytics/spread",
            "offspring",
            "Lloyd-Smith et al. 2005; Endo et al. 2020",
            "https://doi.org/10.1038/nature04153"),
    CHAINS("/chains", null, "Adam et al. 2020", "https://doi.org/10.1038/s41591-020-1092-0"),
    ATTACK(
            "/analytics/attack",
            "attack",
            "Clopper, Pearson 1934; Wilson 1927",
            "https://doi.org/10.1093/biomet/26.4.404"),
    SEIR("/scenarios", null, "Wallinga, Lipsitch 2007; CHIME 2020", "https://doi.org/10.1098/rspb.2006.3754");

    private final @Nullable String page;
    private final @Nullable String api;
    private final String paper;
    private final @Nullable String doi;

    MethodEntry(@Nullable String page, @Nullable String api, String paper, @Nullable String doi) {
        this.page = page;
        this.api = api;
        this.paper = paper;
        this.doi = doi;
    }

    /** Null where the records of the house are no question for it, but anybody's own numbers are. */
    public @Nullable String page() {
        return page;
    }

    /** What follows {@code POST /api/v1/analytics/series:}. */
    public @Nullable String api() {
        return api;
    }

    public String paper() {
        return paper;
    }

    public @Nullable String doi() {
        return doi;
    }

    public String anchor() {
        return name().toLowerCase(Locale.ROOT);
    }
}
