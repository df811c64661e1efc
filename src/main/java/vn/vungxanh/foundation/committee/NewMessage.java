package vn.vungxanh.foundation.committee;

import java.util.List;
import vn.vungxanh.foundation.adminunits.UnitId;

/** @param chosen the units of {@link Audience#CHOSEN} */
public record NewMessage(
        MessageKind kind, String title, String body, boolean urgent, Audience audience, List<UnitId> chosen) {

    public NewMessage {
        chosen = List.copyOf(chosen);
    }
}
