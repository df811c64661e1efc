package vn.vungxanh.capacity.workforce;

/**
 * How many of a service and skill a unit and all below it have.
 *
 * @param total whoever belongs there, at home or away
 * @param dispatched sent elsewhere by an order and not yet back
 * @param available at home
 */
public record HeadCount(Service service, Skill skill, int total, int dispatched, int available) {}
