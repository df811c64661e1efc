package vn.vungxanh.insight.templates;

import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.documents.Layout;

/** Writes a report by a template that nobody has saved yet, with the figures of this moment. */
public interface ShowsTemplate {

    /** The article element for a page. */
    String html(Scope scope, Template template, Layout layout);
}
