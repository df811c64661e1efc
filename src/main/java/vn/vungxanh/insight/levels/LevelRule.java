package vn.vungxanh.insight.levels;

import java.util.Map;

/** The decision table of a regulation. Judges all units of a landscape, for some are judged by their neighbours and parts. */
public interface LevelRule {

    /** Of every unit of the landscape. */
    Map<Integer, Verdict> judge(Landscape land, Parameters thresholds);
}
