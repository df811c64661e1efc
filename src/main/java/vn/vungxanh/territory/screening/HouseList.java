package vn.vungxanh.territory.screening;

import java.util.List;
import vn.vungxanh.kernel.Slice;

/** What a commune worker walks along. */
public record HouseList(ScreeningFilter filter, Tally tally, List<HamletCount> hamlets, Slice<House> houses) {}
