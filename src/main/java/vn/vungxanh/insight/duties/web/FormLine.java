package vn.vungxanh.insight.duties.web;

import vn.vungxanh.platform.figures.CheckedForm;

/**
 * A standard form on the page of forms.
 *
 * @param screen where a new record is entered
 * @param maySend whether this account may send the list
 */
public record FormLine(CheckedForm form, String screen, long records, long complete, boolean maySend) {}
