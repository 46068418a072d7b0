package dev.topaz.generate.folder;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was generated into a package, and out of which specs: the file by which a later run knows its own sources, and tells which
 * of them are stale or were edited.
 *
 * @param client the type that the sources were generated for; empty if there is no such file
 * @param specs the digest of each spec, by API
 * @param sources the digest of each source, by file name
 */
record DigestFile(String client, SortedMap<String, String> specs, SortedMap<String, String> sources) {
    /** The name of the file, in the folder of the package. */
    static final String NAME = "topaz-generated.txt";

    private static final String COMMENT =
            "# Topaz generated these sources, and knows them by this file: keep it with them, and do not edit it.\n";
    private static final String CLIENT = "client";
    private static final String SPEC = "spec";
    private static final String SOURCE = "source";

    /** Reads the text of such a file; lines that it does not know stand for nothing. */
    static DigestFile parse(String text) {
        return new DigestFile(
                lines(text)
                        .filter(words -> words.size() == 2 && words.get(0).equals(CLIENT))
                        .map(words -> words.get(1))
                        .findFirst()
                        .orElse(""),
                digests(text, SPEC),
                digests(text, SOURCE));
    }

    /** Returns the text of the file. */
    String text() {
        return COMMENT + CLIENT + " " + client + "\n" + lines(SPEC, specs) + lines(SOURCE, sources);
    }

    private static Stream<List<String>> lines(String text) {
        return text.lines().map(line -> List.of(line.strip().split(" ")));
    }

    private static SortedMap<String, String> digests(String text, String kind) {
        SortedMap<String, String> digests = new TreeMap<>();
        lines(text)
                .filter(words -> words.size() == 3 && words.get(0).equals(kind))
                .forEach(words -> digests.put(words.get(2), words.get(1)));
        return digests;
    }

    private static String lines(String kind, SortedMap<String, String> digests) {
        return digests.entrySet().stream()
                .map(each -> kind + " " + each.getValue() + " " + each.getKey() + "\n")
                .collect(Collectors.joining());
    }
}
