package vn.vungxanh.surveillance.tracing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.figures.WatchedRecord;

/** What the duties room may know of this one: when something was entered last. */
@Configuration(proxyBeanMethods = false)
class ContactsWatched {

    @Bean
    WatchedRecord watchedContacts() {
        return new WatchedRecord("contacts", "tracing.published_watch", "/tracing?unit={unit}");
    }
}
