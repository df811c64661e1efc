package vn.vungxanh.insight.scenarios;

/**
 * A number and why it is believed.
 *
 * @param confidence high, medium or low
 * @param borrowed from the set that this one is based on
 */
public record Believed(double value, String source, String confidence, boolean borrowed) {

    Believed lent() {
        return new Believed(value, source, confidence, true);
    }
}
