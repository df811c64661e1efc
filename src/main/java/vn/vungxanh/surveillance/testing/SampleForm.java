package vn.vungxanh.surveillance.testing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.field.FieldForm;
import vn.vungxanh.foundation.field.FieldItem;
import vn.vungxanh.foundation.field.FieldResult;
import vn.vungxanh.surveillance.orders.OrderId;

/** A sample taken for an order where there is no network. */
@Component
class SampleForm implements FieldForm {

    private static final int ID_LENGTH = 36;

    private final TakesOrderedSample takes;

    SampleForm(TakesOrderedSample takes) {
        this.takes = takes;
    }

    @Override
    public String kind() {
        return "sample";
    }

    @Override
    public String page() {
        return "/field/sample";
    }

    @Override
    public Permission permission() {
        return Permission.TAKE_SAMPLES;
    }

    @Override
    public FieldResult take(Scope scope, FieldItem item) {
        var order = order(item.text("order"));
        if (order == null) {
            return new FieldResult.Rejected("order", TestingRule.PERSON_NOT_FOUND);
        }
        var barcode = item.text("barcode");
        try {
            return new FieldResult.Stored(
                    takes.take(scope, order, barcode, item.capturedAt()).toString());
        } catch (vn.vungxanh.kernel.RuleBroken broken) {
            var ofTube = List.of(TestingRule.BARCODE_MALFORMED, TestingRule.TUBE_USED_TWICE, TestingRule.TUBE_CLOSED)
                    .contains(broken.rule());
            return FieldResult.Rejected.of(ofTube ? "barcode" : "order", broken);
        }
    }

    static @Nullable OrderId order(String text) {
        try {
            return text.length() == ID_LENGTH ? new OrderId(UUID.fromString(text)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
