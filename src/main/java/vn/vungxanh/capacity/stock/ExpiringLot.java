package vn.vungxanh.capacity.stock;

/** A lot that has expired or soon does, and where it lies. */
public record ExpiringLot(StoreId store, String storeName, Lot lot) {}
