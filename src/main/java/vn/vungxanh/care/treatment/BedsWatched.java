package vn.vungxanh.care.treatment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.figures.WatchedRecord;

/** What the duties room may know of this one: when something was entered last. */
@Configuration(proxyBeanMethods = false)
class BedsWatched {

    @Bean
    WatchedRecord watchedBeds() {
        return new WatchedRecord("beds", "treatment.published_watch", "/treatment/facilities/{keeper}");
    }
}
