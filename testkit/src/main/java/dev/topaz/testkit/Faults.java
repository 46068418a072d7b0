package dev.topaz.testkit;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;

/** Troubles that befall calls by chance, beside those that are queued. The same sequence of calls meets the same troubles. */
final class Faults {
    private static final long SEED = 1;

    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private SplittableRandom random = new SplittableRandom(SEED);

    /** @param apiName empty for every API */
    private record Rule(String apiName, double probability, Trouble trouble) {
        boolean isFor(String called) {
            return apiName.isEmpty() || apiName.equals(called);
        }
    }

    void add(String apiName, double probability, Trouble trouble) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability is between 0 and 1, and not " + probability);
        }
        rules.add(new Rule(apiName, probability, trouble));
    }

    /** Returns the trouble of the first rule for the API that strikes. */
    Optional<Trouble> next(String apiName) {
        return rules.stream()
                .filter(rule -> rule.isFor(apiName) && draw() < rule.probability)
                .map(Rule::trouble)
                .findFirst();
    }

    synchronized void clear() {
        rules.clear();
        random = new SplittableRandom(SEED);
    }

    private synchronized double draw() {
        return random.nextDouble();
    }
}
