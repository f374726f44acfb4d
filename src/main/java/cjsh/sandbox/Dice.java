package cjsh.sandbox;

import java.util.List;

/**
 * Chance with a memory: the same seed gives the same throws on every JDK. This is SplitMix64, spelled out because the
 * JDK promises the algorithm of its own generators for whole longs only.
 */
final class Dice {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice for one row, independent of those for any other. */
    static Dice of(String family, int index) {
        return new Dice(mix(family.hashCode() * GOLDEN_GAMMA + index));
    }

    /** From 0 up to, but not including, the bound. */
    int below(int bound) {
        state += GOLDEN_GAMMA;
        return (int) Math.floorMod(mix(state), (long) bound);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
