package vn.vungxanh.surveillance.presence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vungxanh.foundation.adminunits.Unit;

/**
 * A drawing of the jurisdiction, without any picture from elsewhere: a dot for each commune, and the stops. Longitude is
 * shortened by the cosine of the latitude, so that distances look alike both ways.
 *
 * @param scale units of the drawing for a degree of latitude
 */
public record ItineraryMap(
        double west,
        double north,
        double scale,
        double stretch,
        int width,
        int height,
        List<Dot> communes,
        List<Dot> stops) {

    private static final int WIDTH = 1000;
    private static final double MARGIN = 0.08;

    /** @param x,y where it stands in the drawing */
    public record Dot(String name, double x, double y) {

        public String at() {
            return String.format(Locale.ROOT, "%.1f", x);
        }

        public String down() {
            return String.format(Locale.ROOT, "%.1f", y);
        }
    }

    static ItineraryMap of(List<Unit> communes, List<TypedStop> stops) {
        var west = 180.0;
        var east = -180.0;
        var south = 90.0;
        var north = -90.0;
        for (var unit : communes) {
            if (unit.latitude() != null && unit.longitude() != null) {
                west = Math.min(west, unit.longitude() - MARGIN);
                east = Math.max(east, unit.longitude() + MARGIN);
                south = Math.min(south, unit.latitude() - MARGIN);
                north = Math.max(north, unit.latitude() + MARGIN);
            }
        }
        if (west > east) {
            west = 102;
            east = 110;
            south = 8;
            north = 23.5;
        }
        var stretch = Math.cos(Math.toRadians((north + south) / 2));
        var scale = WIDTH / ((east - west) * stretch);
        var empty = new ItineraryMap(
                west, north, scale, stretch, WIDTH, (int) Math.round((north - south) * scale), List.of(), List.of());
        var dots = new ArrayList<Dot>();
        for (var unit : communes) {
            if (unit.latitude() != null && unit.longitude() != null) {
                dots.add(empty.dot(unit.shortName(), unit.latitude(), unit.longitude()));
            }
        }
        var marks = new ArrayList<Dot>();
        for (var stop : stops) {
            try {
                marks.add(empty.dot(stop.where(), Double.parseDouble(stop.lat()), Double.parseDouble(stop.lon())));
            } catch (NumberFormatException notDrawn) {
                // a stop that is told in words only
            }
        }
        return new ItineraryMap(west, north, scale, stretch, WIDTH, empty.height(), dots, marks);
    }

    private Dot dot(String name, double latitude, double longitude) {
        return new Dot(name, (longitude - west) * stretch * scale, (north - latitude) * scale);
    }

    /** For the script: longitude = west + x / (scale × stretch), latitude = north − y / scale. */
    public String number(double value) {
        return Double.toString(value);
    }

    public String path() {
        var path = new StringBuilder();
        for (var stop : stops) {
            path.append(path.isEmpty() ? "" : " ").append(stop.at()).append(',').append(stop.down());
        }
        return path.toString();
    }
}
