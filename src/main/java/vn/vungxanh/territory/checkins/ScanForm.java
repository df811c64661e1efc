package vn.vungxanh.territory.checkins;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.field.FieldForm;
import vn.vungxanh.foundation.field.FieldItem;
import vn.vungxanh.foundation.field.FieldResult;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;

/** A scan from where there was no network: a code that was in force when it was scanned is good. */
@Component
class ScanForm implements FieldForm {

    private final ScanDesk desk;

    ScanForm(ScanDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "scan";
    }

    @Override
    public String page() {
        return "/field/scan";
    }

    @Override
    public Permission permission() {
        return Permission.SCAN_CODES;
    }

    @Override
    public FieldResult take(Scope scope, FieldItem item) {
        try {
            var place = UUID.fromString(item.text("place"));
            var id = item.id().toString();
            desk.scan(scope, place, item.text("code"), id, item.capturedAt(), Source.FIELD);
            return new FieldResult.Stored(id);
        } catch (RuleBroken broken) {
            return FieldResult.Rejected.of("code", broken);
        } catch (NotFound | IllegalArgumentException notMine) {
            return new FieldResult.Rejected("place", CheckinsRule.PLACE_NOT_OPEN, List.of());
        }
    }
}
