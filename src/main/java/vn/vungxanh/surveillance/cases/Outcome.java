package vn.vungxanh.surveillance.cases;

public enum Outcome {
    RECOVERED,
    DIED
}
