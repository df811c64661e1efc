package vn.vungxanh.insight.networks.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.networks.HospitalRow;
import vn.vungxanh.insight.networks.Network;
import vn.vungxanh.insight.networks.NewNetwork;
import vn.vungxanh.insight.networks.RegionRow;
import vn.vungxanh.platform.shell.FormWords;

/** A network as fields of a form and back. A hospital whose code and name are emptied is left out. */
public final class NetworkForm {

    static final String ROOM = "networks";
    private static final int MOST = 400;
    private static final int BLANK = 3;

    public static final List<String> KINDS = List.of("PROVINCIAL", "DISTRICT", "CENTRE", "FIELD");

    private NetworkForm() {}

    /** How many lines the form has: those that are known or typed, and some empty ones. */
    static int lines(FormWords typed) {
        var last = 0;
        for (var i = 0; i < MOST; i++) {
            last = typed.of("h[" + i + "].code").isEmpty()
                            && typed.of("h[" + i + "].name").isEmpty()
                    ? last
                    : i + 1;
        }
        return Math.min(MOST, last + BLANK);
    }

    static MultiValueMap<String, String> words(Network network, LocalDate from, int after) {
        var words = new LinkedMultiValueMap<String, String>();
        words.add("after", Integer.toString(after));
        words.add("from", from.toString());
        for (var i = 0; i < network.hospitals().size(); i++) {
            var row = network.hospitals().get(i);
            var at = "h[" + i + "].";
            words.add(at + "code", row.code());
            words.add(at + "name", row.name());
            words.add(at + "kind", row.kind());
            words.add(at + "district", row.district());
            words.add(at + "inUse", row.inUse() ? "yes" : "no");
            words.add(at + "upTo", row.upTo() == null ? "" : row.upTo().toString());
            words.add(at + "beds", Integer.toString(row.beds()));
            words.add(at + "severe", Integer.toString(row.severe()));
            words.add(at + "days", Integer.toString(row.days()));
        }
        network.regions().forEach(row -> {
            words.add("r." + row.district() + ".vi", row.vietnamese());
            words.add("r." + row.district() + ".en", row.english());
        });
        return words;
    }

    static NewNetwork read(FormWords typed, List<Unit> parts, LocalDate today) {
        var hospitals = new ArrayList<HospitalRow>();
        for (var i = 0; i < MOST; i++) {
            var at = "h[" + i + "].";
            if (!typed.of(at + "code").isEmpty() || !typed.of(at + "name").isEmpty()) {
                hospitals.add(new HospitalRow(
                        typed.of(at + "code").toUpperCase(Locale.ROOT),
                        typed.of(at + "name"),
                        typed.of(at + "kind"),
                        typed.of(at + "district"),
                        typed.of(at + "inUse").equals("yes"),
                        typed.number(at + "upTo"),
                        typed.number(at + "beds", 0),
                        typed.number(at + "severe", 0),
                        typed.number(at + "days", 0),
                        "",
                        ""));
            }
        }
        var regions = new ArrayList<RegionRow>();
        for (var part : parts) {
            var name = typed.of("r." + part.code() + ".vi");
            if (!name.isEmpty()) {
                regions.add(new RegionRow(part.code(), name, typed.of("r." + part.code() + ".en", name)));
            }
        }
        return new NewNetwork(
                typed.number("after", 0), typed.day("from", today), hospitals, regions, typed.of("source"));
    }
}
