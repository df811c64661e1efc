package vn.vungxanh.territory.frontier;

import java.time.LocalDate;
import vn.vungxanh.foundation.adminunits.UnitId;

/** @param code how the command calls it, unique in its commune */
public record NewPost(UnitId unit, String code, Post.Facts facts, LocalDate from) {}
