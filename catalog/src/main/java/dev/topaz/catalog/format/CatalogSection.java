package dev.topaz.catalog.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The groups of the APIs, or those of the topics, in alphabetical order of their names.
 *
 * @param groups a {@link Group} in each record
 */
record CatalogSection(IndexTable groups) {
    /**
     * Neighbours that are compressed together: a block with their lines of the table of contents, and behind it a block
     * with their facts.
     *
     * @param at where the first block begins, counted from the end of the index
     */
    record Group(String firstName, int count, long at, int titlesLength, int factsLength) {
        byte[] bytes() {
            FactsOutput out = new FactsOutput();
            out.text(firstName);
            out.number(count);
            out.number(at);
            out.number(titlesLength);
            out.number(factsLength);
            return out.toBytes();
        }

        static Group read(FactsInput in) throws IOException {
            return new Group(in.text(), (int) in.number(), in.number(), (int) in.number(), (int) in.number());
        }
    }

    /** Returns the one group in which a name can be. */
    Optional<Group> groupOf(String name) throws IOException {
        int last = lastNotAfter(name);
        return last < 0 ? Optional.empty() : Optional.of(group(last));
    }

    /** Returns the groups in which names with this prefix can be. */
    List<Group> groupsOf(String prefix) throws IOException {
        List<Group> found = new ArrayList<>();
        for (int i = Math.max(0, lastNotAfter(prefix)); i < groups.size() && reaches(group(i), prefix); i++) {
            found.add(group(i));
        }
        return found;
    }

    private static boolean reaches(Group group, String prefix) {
        return group.firstName().compareTo(prefix) <= 0 || group.firstName().startsWith(prefix);
    }

    private Group group(int number) throws IOException {
        return Group.read(groups.record(number));
    }

    /** Binary search: the last group whose first name does not come after this one; -1 when there is none. */
    private int lastNotAfter(String name) throws IOException {
        int low = 0;
        int high = groups.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (groups.record(middle).text().compareTo(name) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
