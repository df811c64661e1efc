package vn.vungxanh.surveillance.tracing;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.platform.map.BesideUnits;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapGround;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.PeopleMeasure;
import vn.vungxanh.platform.map.UnitChange;
import vn.vungxanh.platform.map.UnitMeasure;

/** F1 by the unit in which they live: as a number beside it, and as what colours it. Never an address. */
@Configuration(proxyBeanMethods = false)
class ContactsOnTheMap {

    private static final int ORDER = 150;

    @Bean
    UnitMeasure contactsMeasure(ContactsByPlace contacts) {
        return new Measure(contacts);
    }

    @Bean
    MapLayer contactsLayer(ContactsByPlace contacts, MapGround ground, CurrentScope scope) {
        return new BesideUnits(
                new Measure(contacts),
                "f1",
                ORDER,
                LayerStyle.counts("F1", LayerStyle.Tone.CONTACT),
                ground,
                () -> scope.require().may(Permission.VIEW_CASES));
    }

    private record Measure(ContactsByPlace contacts) implements PeopleMeasure {

        @Override
        public String id() {
            return "contacts";
        }

        @Override
        public String titleKey() {
            return "tracing.map.contacts";
        }

        @Override
        public int order() {
            return ORDER;
        }

        /** The list of a day would ask for those who became a contact on it, whatever they were before. */
        @Override
        public boolean countsEvents() {
            return false;
        }

        @Override
        public List<UnitChange> changes(MapRequest request) {
            return contacts.changes(request);
        }

        @Override
        public String list(MapRequest request, boolean ofTheDay) {
            return ContactsByPlace.list(request);
        }
    }
}
