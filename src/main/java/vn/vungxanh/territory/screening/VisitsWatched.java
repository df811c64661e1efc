package vn.vungxanh.territory.screening;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.platform.figures.WatchedRecord;

/** What the duties room may know of this one: when something was entered last. */
@Configuration(proxyBeanMethods = false)
class VisitsWatched {

    @Bean
    WatchedRecord watchedScreening() {
        return new WatchedRecord("screening", "screening.published_watch", "/screening?unit={unit}");
    }
}
