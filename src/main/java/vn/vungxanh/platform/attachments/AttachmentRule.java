package vn.vungxanh.platform.attachments;

import vn.vungxanh.kernel.Rule;

public enum AttachmentRule implements Rule {
    TOO_LARGE,
    KIND_NOT_TAKEN,
    NOT_READABLE;

    @Override
    public String room() {
        return "attachments";
    }
}
