package dev.topaz.redis;

import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.ScanArgs;
import java.util.Set;
import java.util.TreeSet;

/** Finds the accounts of an app that have a token, step by step: other commands run in between. */
final class TokenScan {
    /** How many keys Redis looks at in one step. */
    private static final int STEP = 1000;

    private final RedisLink link;
    private final String before;
    private final String after;

    TokenScan(RedisLink link, String appKey) {
        String anyAccount = "*";
        String name = link.keys().token(appKey, anyAccount);
        this.link = link;
        this.before = name.substring(0, name.lastIndexOf(anyAccount));
        this.after = name.substring(before.length() + anyAccount.length());
    }

    /** Returns the accounts whose tokens are there from beginning to end of the search; others may be among them. */
    Set<String> accounts() {
        // A cursor may come by the same key twice.
        Set<String> accounts = new TreeSet<>();
        ScanArgs args =
                ScanArgs.Builder.matches(literal(before) + "*" + literal(after)).limit(STEP);
        KeyScanCursor<String> cursor = Blocking.get(link.ask(commands -> commands.scan(args)));
        add(cursor, accounts);
        while (!cursor.isFinished()) {
            KeyScanCursor<String> from = cursor;
            cursor = Blocking.get(link.ask(commands -> commands.scan(from, args)));
            add(cursor, accounts);
        }
        return accounts;
    }

    private void add(KeyScanCursor<String> found, Set<String> accounts) {
        for (String key : found.getKeys()) {
            accounts.add(key.substring(before.length(), key.length() - after.length()));
        }
    }

    /** Returns a pattern that matches this text alone. */
    private static String literal(String text) {
        return text.replaceAll("[\\\\*?\\[\\]^]", "\\\\$0");
    }
}
