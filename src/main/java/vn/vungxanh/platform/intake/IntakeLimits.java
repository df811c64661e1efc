package vn.vungxanh.platform.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the public may take.
 *
 * @param concurrent requests at the same time; all others are refused at once and come again
 * @param aSecond requests of one address in the long run; many citizens share the address of their operator
 * @param atOnce requests of one address that may come together before the long run counts
 * @param bodyBytes of one request
 */
@ConfigurationProperties("vungxanh.intake")
record IntakeLimits(
        @DefaultValue("1000") int concurrent,
        @DefaultValue("20") double aSecond,
        @DefaultValue("200") int atOnce,
        @DefaultValue("65536") long bodyBytes) {}
