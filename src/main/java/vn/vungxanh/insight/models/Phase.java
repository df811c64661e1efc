package vn.vungxanh.insight.models;

/**
 * From that day on one infectious person would infect so many, were everybody susceptible: how measures enter a model.
 *
 * @param fromDay 0 is the start
 */
public record Phase(double fromDay, double reproduction) {}
