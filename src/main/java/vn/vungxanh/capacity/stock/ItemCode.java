package vn.vungxanh.capacity.stock;

/** An item as the table {@code stock/items.csv} names it: "PPE_SET", "CHLORAMINE_B". */
public record ItemCode(String value) {

    @Override
    public String toString() {
        return value;
    }
}
