package vn.vungxanh.surveillance.labels;

import vn.vungxanh.kernel.Rule;

/** The room's rules. */
public enum LabelsRule implements Rule {
    TOO_MANY_LABELS;

    @Override
    public String room() {
        return "labels";
    }
}
