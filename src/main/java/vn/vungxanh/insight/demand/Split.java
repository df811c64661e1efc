package vn.vungxanh.insight.demand;

/** So many people of each grade; never whole numbers, because they are expectations. */
public record Split(double mild, double moderate, double severe, double critical) {

    public static final Split NOBODY = new Split(0, 0, 0, 0);

    static Split of(double cases, Parameters parameters) {
        return new Split(
                cases * parameters.share(Grade.MILD),
                cases * parameters.share(Grade.MODERATE),
                cases * parameters.share(Grade.SEVERE),
                cases * parameters.share(Grade.CRITICAL));
    }

    public double of(Grade grade) {
        return switch (grade) {
            case MILD -> mild;
            case MODERATE -> moderate;
            case SEVERE -> severe;
            case CRITICAL -> critical;
        };
    }

    public double total() {
        return mild + moderate + severe + critical;
    }

    /** Who needs a severe place: severe, very severe and critical. */
    public double heavy() {
        return severe + critical;
    }
}
