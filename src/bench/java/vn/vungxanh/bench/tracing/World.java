package vn.vungxanh.bench.tracing;

import java.util.Arrays;
import vn.vungxanh.surveillance.copresence.PlaceBook;

/**
 * A province: who lives with whom, who works where and on which shift, and where people shop. Numbers begin at 1. Kinds of
 * places and groups carry the numbers of the record.
 */
final class World implements PlaceBook {

    static final int LINE = 2;
    static final int OFFICE = 3;
    static final int CLASSROOM = 4;
    static final int CANTEEN = 5;
    static final int MARKET = 7;
    static final int SHOP = 8;
    static final int RESTAURANT = 10;
    static final int HEALTH = 12;
    static final int WORSHIP = 13;
    static final int BUS = 14;
    /** Added to the kind of a shop, restaurant or bus that so many people use that it is a crowd. */
    static final int CROWDED = 100;

    private static final int CROWD = 150;

    static final int HOUSEHOLD_GROUP = 1;
    static final int LINE_GROUP = 2;
    static final int CLASS_GROUP = 4;
    static final int DORMITORY_GROUP = 5;

    final long seed;
    final int people;
    /** First person of each household; the next one begins where this ends. */
    final int[] households;
    /** Line, office or class of a person; 0 for none. */
    final int[] unitOf;

    final int[] canteenOf;
    final int[] factoryOf;
    /** 0 to 2 for shifts; the last one is the night. */
    final byte[] shiftOf;

    final int[] dormitoryOf;
    private final int[] rosterOf;
    final int factories;
    final int places;
    final int groups;
    final int firstMarket;
    final int markets;
    final int firstShop;
    final int shops;
    final int firstRestaurant;
    final int restaurants;
    final int firstHealth;
    final int firstWorship;
    final int firstBus;
    final int others;
    private final byte[] kinds;
    private final byte[] groupKinds;
    private final int[] visitsPerDay;

    World(long seed, int people) {
        this.seed = seed;
        this.people = people;
        var dice = new Dice().begin(seed, -7, 0);
        households = households(dice);
        unitOf = new int[people + 1];
        canteenOf = new int[people + 1];
        factoryOf = new int[people + 1];
        shiftOf = new byte[people + 1];
        dormitoryOf = new int[people + 1];
        var founding = new Founding(this, dice);
        founding.factories((int) (people * 0.20));
        founding.rooms(OFFICE, (int) (people * 0.12));
        founding.rooms(CLASSROOM, (int) (people * 0.22));
        factories = founding.factories;
        markets = Math.max(3, people / 4200);
        shops = Math.max(20, people / 40);
        restaurants = Math.max(10, people / 220);
        others = Math.max(3, people / 2500);
        firstMarket = founding.many(MARKET, markets);
        firstShop = founding.many(SHOP, shops);
        firstRestaurant = founding.many(RESTAURANT, restaurants);
        firstHealth = founding.many(HEALTH, others);
        firstWorship = founding.many(WORSHIP, others);
        firstBus = founding.many(BUS, others * 4);
        places = founding.places;
        kinds = Arrays.copyOf(founding.kinds, places + 1);
        visitsPerDay = new int[places + 1];
        rosterOf = founding.rosterOf;
        groups = households.length - 1 + founding.groups;
        groupKinds = new byte[groups + 1];
        Arrays.fill(groupKinds, 0, households.length, (byte) HOUSEHOLD_GROUP);
        System.arraycopy(founding.groupKinds, 1, groupKinds, households.length, founding.groups);
    }

    private int[] households(Dice dice) {
        var firsts = new int[people + 2];
        var count = 0;
        for (var person = 1; person <= people; ) {
            firsts[count++] = person;
            person += Math.min(people + 1 - person, 1 + (dice.below(4) + dice.below(4) + dice.below(4)) * 7 / 10);
        }
        firsts[count++] = people + 1;
        return Arrays.copyOf(firsts, count);
    }

    /** Place of the household in {@link #households}; its group has the next number. */
    int householdOf(int person) {
        var found = Arrays.binarySearch(households, person);
        return found >= 0 ? found : -found - 2;
    }

    interface Roll {
        void belongs(int person, int group) throws Exception;
    }

    /** Household, line or class, and dormitory room of everybody. */
    void callTheRoll(Roll roll) throws Exception {
        for (var person = 1; person <= people; person++) {
            roll.belongs(person, householdOf(person) + 1);
            if (unitOf[person] > 0) {
                roll.belongs(person, households.length - 1 + rosterOf[unitOf[person]]);
            }
            if (dormitoryOf[person] > 0) {
                roll.belongs(person, households.length - 1 + dormitoryOf[person]);
            }
        }
    }

    boolean hasTelephone(int person) {
        return new Dice().begin(seed, person, -3).happens(0.55);
    }

    /** What is known of places once their days are over. */
    void usual(int[] visits, int days) {
        for (var place = 1; place <= places; place++) {
            visitsPerDay[place] = (visits[place] + days / 2) / days;
            var open = kinds[place] == SHOP || kinds[place] == RESTAURANT || kinds[place] == BUS;
            kinds[place] += (byte) (open && visitsPerDay[place] >= CROWD ? CROWDED : 0);
        }
    }

    @Override
    public int kind(int place) {
        return kinds[place];
    }

    @Override
    public int visitsPerDay(int place) {
        return visitsPerDay[place];
    }

    @Override
    public int groupKind(int group) {
        return groupKinds[group];
    }
}
