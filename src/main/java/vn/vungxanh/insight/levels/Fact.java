package vn.vungxanh.insight.levels;

/** What is known of a unit in one number. A fact that nobody knows is missing, which is not 0. */
public enum Fact {
    POPULATION(Kind.COUNT),
    /** Confirmed in the last 7 days, wherever found. */
    CASES_WEEK(Kind.COUNT),
    /** Of them found in the community. */
    COMMUNITY_WEEK(Kind.COUNT),
    /** Of them found nobody knows where: counted with the community. */
    UNKNOWN_WEEK(Kind.COUNT),
    /** Of them found among contacts who were not yet apart. */
    CONTACT_WEEK(Kind.COUNT),
    QUARANTINE_WEEK(Kind.COUNT),
    IMPORTED_WEEK(Kind.COUNT),
    DEATHS_WEEK(Kind.COUNT),
    /** Patients who live here and lie in beds with oxygen or intensive care. */
    OXYGEN_PATIENTS(Kind.COUNT),
    /** Of the window of the regulation: found in the community, infected by somebody known. */
    KNOWN_SOURCE(Kind.COUNT),
    /** Of the window of the regulation: nobody knows who infected them. */
    UNKNOWN_SOURCE(Kind.COUNT),
    /** Two or more linked cases whose first one was infected by nobody knows whom. */
    CLUSTERS_UNTRACED(Kind.COUNT),
    /** Linked cases of a school or a workplace. */
    CLUSTERS_SENSITIVE(Kind.COUNT),
    /** A crowded place inside a red cluster is the source. */
    CROWDED_SOURCE(Kind.FLAG),
    /** Close contacts who are neither ill nor apart. */
    CONTACTS_IN_COMMUNITY(Kind.COUNT),
    IN_QUARANTINE(Kind.COUNT),
    ILLEGAL_ENTRIES(Kind.COUNT),
    INDUSTRIAL_PARK_NEAR(Kind.FLAG),
    ADULT_FIRST_DOSE(Kind.SHARE),
    ELDERLY_FULL(Kind.SHARE),
    POPULATION_FULL(Kind.SHARE),
    AT_RISK_FULL(Kind.SHARE),
    /** The plan of beds, mobile stations and oxygen is fulfilled. */
    CAPACITY_PLAN(Kind.FLAG),
    /** Cases that the commune can look after at a time, per 10,000 people. */
    CARE_PER_10K(Kind.MEASURE),
    FREE_BEDS(Kind.COUNT),
    ICU_BEDS(Kind.COUNT),
    OXYGEN_LITRES(Kind.COUNT),
    /** The level that stood before, where a regulation forbids to lower it. */
    LEVEL_BEFORE(Kind.MEASURE),
    /** Days since the last case was confirmed. */
    DAYS_SINCE_LAST(Kind.MEASURE),
    WEEK_TO_DATE(Kind.COUNT),
    MONTH_TO_DATE(Kind.COUNT),
    LINKED_WEEK(Kind.MEASURE),
    LINKED_MONTH(Kind.MEASURE),
    WEEK_MEAN(Kind.MEASURE),
    WEEK_SD(Kind.MEASURE),
    /** Former years whose same week counts: recorded, without an epidemic. */
    WEEK_YEARS(Kind.MEASURE),
    MONTH_MEAN(Kind.MEASURE),
    MONTH_SD(Kind.MEASURE),
    MONTH_YEARS(Kind.MEASURE),
    /** Of the last three years (QĐ 02/2016/QĐ-TTg). */
    MONTH_MEAN_3(Kind.MEASURE),
    MONTH_YEARS_3(Kind.MEASURE),
    GROUP_A(Kind.FLAG),
    ENDEMIC(Kind.FLAG),
    /** An epidemic stands declared. */
    DECLARED(Kind.FLAG),
    /** New in the country, or back after it was gone (TT 15/2026/TT-BYT art. 22). */
    NEW_DISEASE(Kind.FLAG),
    /** Result of an ad-hoc risk assessment (TT 15/2026/TT-BYT art. 21): 1 low, 2 medium, 3 high, 4 very high. */
    AD_HOC_RISK(Kind.MEASURE),
    /** The forces of the commune fail a criterion of capacity (TT 15/2026/TT-BYT art. 17), as an office assessed it. */
    FORCES_SHORT(Kind.FLAG),
    /** The government of the commune copes with the epidemic. */
    COMMUNE_COPES(Kind.FLAG),
    /** The government of the province copes with the epidemic. */
    PROVINCE_COPES(Kind.FLAG),
    SHARE_RED(Kind.SHARE),
    SHARE_ORANGE(Kind.SHARE),
    SHARE_YELLOW(Kind.SHARE),
    SHARE_UNCONTROLLED(Kind.SHARE),
    PARTS_RED(Kind.COUNT),
    PARTS_ORANGE(Kind.COUNT),
    PARTS_WARNED(Kind.COUNT),
    PARTS_EPIDEMIC(Kind.COUNT),
    /** Parts that have come to a level of civil defence. */
    PARTS_AT_LEVEL(Kind.COUNT);

    public enum Kind {
        /** Adds up over the parts of a unit. */
        COUNT,
        /** 0 to 1. */
        SHARE,
        /** 1 for yes, 0 for no. */
        FLAG,
        MEASURE
    }

    private final Kind kind;

    Fact(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
