package vn.vungxanh.territory.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * A round in one unit, and in each unit below.
 *
 * @param asked how many were asked on which day for the first time
 * @param hamlets of a commune
 */
public record RoundProgress(
        ScreeningFilter filter,
        UnitProgress whole,
        List<UnitProgress> parts,
        List<HamletCount> hamlets,
        SortedMap<LocalDate, Long> asked,
        Pace pace,
        List<UnitProgress> silent) {}
