package vn.vungxanh.surveillance.cases;

/** A part of the case page that another room shows: a fragment that is loaded from its address. */
public interface CasePanel {

    int order();

    String titleKey();

    String href(CaseId id);
}
