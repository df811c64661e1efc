package vn.vungxanh.foundation.tasks;

import java.util.UUID;

/** Socket: whoever passes {@link TaskOverdue} on says where it is read. */
public interface OverdueNews {

    String address(UUID news);
}
