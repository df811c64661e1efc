package vn.vungxanh.surveillance.laboratories;

import java.time.LocalDate;

/** What a laboratory can do in a day, from a day on; see {@link Laboratory}. */
public record Capacity(
        LocalDate validFrom, int singlePerDay, int mostPerDay, int pooledPerDay, int confirmatoryPerDay) {}
