package vn.vungxanh.insight.demand;

import java.util.Map;

/**
 * What one day asks for.
 *
 * @param ill everybody who is ill on the day
 * @param lying who of them lies in a facility
 * @param newCases on the day
 */
public record Needs(
        Split ill,
        Split lying,
        double newCases,
        Breathing breathing,
        Workers workers,
        Supplies supplies,
        Tests tests,
        double ambulances,
        double isolationPlaces,
        double deaths) {

    /** @param litres of oxygen a minute */
    public record Breathing(double invasive, double nonInvasive, double litres) {

        private static final double M3_A_DAY = 60 * 24 / 1000d;

        /** At 15 °C and 1 atm. */
        private static final double KG_OF_M3 = 1.354;

        /** Gas of one m³ of liquid, at 20 °C and 1 atm. */
        private static final double GAS_OF_LIQUID = 861;

        /** A large cylinder (WHO, Oxygen sources and distribution, 4 April 2020). */
        private static final double M3_OF_CYLINDER = 7;

        public double m3() {
            return litres * M3_A_DAY;
        }

        public double tonnes() {
            return m3() * KG_OF_M3 / 1000;
        }

        public double liquidM3() {
            return m3() / GAS_OF_LIQUID;
        }

        public double cylinders() {
            return m3() / M3_OF_CYLINDER;
        }

        public double machines() {
            return invasive + nonInvasive;
        }
    }

    /**
     * @param heavy health workers at the beds of the severely and critically ill
     * @param byOccupation people of each kind of work, cleaners and clerks among them
     */
    public record Workers(
            double heavy,
            double moderate,
            double mild,
            double screening,
            double engineers,
            Map<String, Double> byOccupation) {

        public Workers {
            byOccupation = Map.copyOf(byOccupation);
        }

        public double care() {
            return heavy + moderate + mild;
        }
    }

    /** @param suitsHeavy sets of protective equipment for the severely and critically ill */
    public record Supplies(double suitsHeavy, double suitsLight, double meals, double wasteKg) {

        public double suits() {
            return suitsHeavy + suitsLight;
        }
    }

    /**
     * @param samples people tested on the day
     * @param rapid kits, with what is wasted
     * @param pcr samples for a laboratory
     * @param pools those that are pooled, as tubes
     */
    public record Tests(double samples, double rapid, double pcr, double pools, double alone) {

        /** What the machines run. */
        public double runs() {
            return pools + alone;
        }
    }

    public double ordinaryBeds() {
        return lying.mild();
    }

    /** The moderately ill lie beside oxygen because they may become worse. */
    public double oxygenBeds() {
        return lying.moderate() + lying.severe();
    }

    public double intensiveBeds() {
        return lying.critical();
    }

    public double beds() {
        return lying.total();
    }
}
