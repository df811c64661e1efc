package vn.vungxanh.surveillance.selftests;

import vn.vungxanh.kernel.Rule;

/** The room's rules. */
public enum SelftestsRule implements Rule {
    PERSON_NOT_FOUND,
    KIT_NEEDED,
    VIDEO_NEEDS_HTTPS;

    @Override
    public String room() {
        return "selftests";
    }
}
