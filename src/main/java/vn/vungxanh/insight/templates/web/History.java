package vn.vungxanh.insight.templates.web;

import java.util.List;
import vn.vungxanh.insight.templates.TemplateVersion;

/** One template with all its versions, the last saved first. */
public record History(String code, List<TemplateVersion> versions) {

    public History {
        versions = List.copyOf(versions);
    }
}
