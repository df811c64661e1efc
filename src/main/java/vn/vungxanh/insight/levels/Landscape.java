package vn.vungxanh.insight.levels;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Units that are judged together: a province with its parts. */
public final class Landscape {

    private final Map<Integer, Site> sites = new LinkedHashMap<>();
    private final Map<Integer, List<Site>> parts = new HashMap<>();

    public Landscape(Collection<Site> all) {
        all.stream().sorted(Comparator.comparing(Site::tier)).forEach(site -> sites.put(site.unit(), site));
        for (var site : sites.values()) {
            if (site.within() != null) {
                parts.computeIfAbsent(site.within(), unit -> new ArrayList<>()).add(site);
            }
        }
    }

    public static Landscape of(Site... sites) {
        return new Landscape(List.of(sites));
    }

    /** The smallest units first, so that a unit comes after its parts. */
    public Collection<Site> sites() {
        return Collections.unmodifiableCollection(sites.values());
    }

    public boolean has(int unit) {
        return sites.containsKey(unit);
    }

    public Site site(int unit) {
        var site = sites.get(unit);
        if (site == null) {
            throw new IllegalArgumentException("no unit " + unit);
        }
        return site;
    }

    public List<Site> parts(Site of) {
        return parts.getOrDefault(of.unit(), List.of());
    }

    /** Its facts; of these, where nobody knows them of the unit itself, what is known of the next unit around it. */
    Facts inherited(Site site, Fact... some) {
        var facts = site.facts();
        for (var fact : some) {
            var around = site.within();
            while (!facts.has(fact) && around != null && has(around)) {
                facts = facts.with(fact, site(around).facts().get(fact));
                around = site(around).within();
            }
        }
        return facts;
    }

    /** The same landscape with other facts of one unit: what if. */
    public Landscape with(int unit, Facts facts) {
        var changed = new ArrayList<>(sites.values());
        changed.replaceAll(site -> site.unit() == unit ? site.with(facts) : site);
        return new Landscape(changed);
    }
}
