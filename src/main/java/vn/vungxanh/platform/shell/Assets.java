package vn.vungxanh.platform.shell;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Front-end libraries come as Maven dependencies and are served from this one place, never from outside. */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        serve(resources, "htmx", "webjars/htmx.org/2.0.10/dist/");
        serve(resources, "echarts", "_static/echarts/6.0.0/dist/");
        serve(resources, "html5-qrcode", "webjars/html5-qrcode/2.2.1/");
        serve(resources, "leaflet", "webjars/leaflet/1.9.4/dist/");
        serve(resources, "idb", "webjars/idb/7.0.1/build/");
    }

    private static void serve(ResourceHandlerRegistry resources, String name, String folder) {
        resources
                .addResourceHandler("/assets/" + name + "/**")
                .addResourceLocations("classpath:/META-INF/resources/" + folder)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic());
    }
}
