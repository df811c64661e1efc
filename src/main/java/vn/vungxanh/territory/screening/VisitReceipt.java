package vn.vungxanh.territory.screening;

/**
 * What became of the visits that were sent.
 *
 * @param known sent before
 * @param flagged how many of the new ones have a sign to look into
 */
public record VisitReceipt(int recorded, int known, int flagged) {}
