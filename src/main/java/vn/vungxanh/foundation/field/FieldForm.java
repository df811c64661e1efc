package vn.vungxanh.foundation.field;

import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;

/**
 * A socket: a form that is filled in without a network and sent later. A bean of it makes the room's form known to the
 * field app and to the handler of its batches.
 */
public interface FieldForm {

    /** One word for what is sent, such as {@code passage}; never used for anything else later. */
    String kind();

    /** The address of the form, {@code /field/<kind>}: the app keeps the last page that it saw there. */
    String page();

    /** Who may send it, and is offered it in the app. */
    default Permission permission() {
        return Permission.WORK_IN_FIELD;
    }

    /**
     * Writes the item with the room's own rows, in the transaction that also notes it as received: both or none, so once
     * only. Whatever is thrown or refused here takes back everything that was written. A thrown
     * {@link vn.vungxanh.kernel.RuleBroken} is a rejection. Old versions of the form ({@link FieldItem#formVersion()}) are
     * still on telephones for weeks: a room goes on reading them.
     *
     * @param scope of whoever filled the form in, with the permissions of whoever sends it
     */
    FieldResult take(Scope scope, FieldItem item);
}
