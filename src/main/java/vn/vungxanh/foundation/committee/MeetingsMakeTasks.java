package vn.vungxanh.foundation.committee;

import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.tasks.TaskOrigin;

@Component
class MeetingsMakeTasks implements TaskOrigin {

    @Override
    public String room() {
        return "committee";
    }

    /** The reference is the meeting and its decision. */
    @Override
    public String address(String reference) {
        return "/committee/meetings/" + reference.split("/", 2)[0];
    }
}
