package vn.vungxanh.surveillance.orders;

/** The code of the dated list of diseases under which samples are taken where nothing else is said. */
public final class Diseases {

    public static final String COVID_19 = "COVID-19";

    private Diseases() {}
}
