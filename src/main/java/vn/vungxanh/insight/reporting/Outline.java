package vn.vungxanh.insight.reporting;

import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.templates.Template;
import vn.vungxanh.platform.documents.Layout;
import vn.vungxanh.platform.figures.FigureRequest;

/** Which report is asked for, before anything is counted. */
public record Outline(Unit unit, Template template, Layout layout, FigureRequest request) {}
