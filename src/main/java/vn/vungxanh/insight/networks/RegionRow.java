package vn.vungxanh.insight.networks;

/** @param district code of a part of the unit, which is treated together with the others of the region */
public record RegionRow(String district, String vietnamese, String english) {

    String name(String language) {
        return "en".equals(language) ? english : vietnamese;
    }
}
