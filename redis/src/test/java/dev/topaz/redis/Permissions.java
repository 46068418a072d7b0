package dev.topaz.redis;

import dev.topaz.runtime.flow.AdmissionRequest;
import dev.topaz.runtime.flow.Ban;
import dev.topaz.runtime.token.Token;
import dev.topaz.runtime.token.TokenStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The permissions that docs/fleet.md names, and everything that a link does with them. */
enum Permissions {
    /** For a server, and for the servers behind sentinels. */
    SERVER("^  - A server.*?: `(.*?)`$"),
    /** Besides, for the nodes of a cluster. */
    CLUSTER("^  - A Redis Cluster.*?: `(.*?)`$"),
    /** Besides, for keys that are looked for. */
    SCAN("^  - `countByKeyId`.*?: `(.*?)`$"),
    /** For the sentinels themselves. */
    SENTINEL("^  - The sentinels.*?: `(.*?)`$");

    static final String USER = "topaz";
    static final String PASSWORD = "word";
    private static final String APP = "12345678";
    private static final String API = "taobao.demo.get";

    private final Pattern line;

    Permissions(String line) {
        this.line = Pattern.compile(line, Pattern.MULTILINE);
    }

    /** The rules as the page has them. */
    List<String> rules() {
        try {
            Matcher found = line.matcher(Files.readString(Path.of("../docs/fleet.md")));
            if (!found.find()) {
                throw new AssertionError("docs/fleet.md does not name the permissions of " + this);
            }
            return List.of(found.group(1).split(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A command that makes the user, with exactly these rules. */
    static String[] setUser(List<String> rules) {
        List<String> command = new ArrayList<>(List.of("acl", "setuser", USER, "reset", "on", ">" + PASSWORD));
        command.addAll(rules);
        return command.toArray(String[]::new);
    }

    /** Does everything that a link does, the search for keys apart. */
    static void use(RedisLink link) throws InterruptedException {
        link.connect();
        RedisFlowControl flow = new RedisFlowControl(link).limitApp(APP, 1000, Duration.ofSeconds(1));
        require(flow.admit(new AdmissionRequest(APP, List.of(API), Duration.ofMillis(100)))
                .isAdmitted());
        flow.banned(APP, API, new Ban(Ban.Scope.API, Instant.now(), Duration.ofHours(1), "limited"));
        flow.lift(APP);
        RedisTokenStore tokens = new RedisTokenStore(link, APP, TokenKeys.of("test", new byte[32]));
        Token token = Token.fixed("kept", Instant.MAX);
        tokens.save("seller", token);
        require(tokens.find("seller").isPresent());
        require(tokens.replace("seller", token, Token.fixed("new", Instant.now().plusSeconds(60))));
        TokenStore.Lease lease = tokens.lease("seller", Duration.ofSeconds(60)).orElseThrow();
        lease.release();
        tokens.remove("seller");
        RedisIdempotentRepository handled = new RedisIdempotentRepository(link, APP, Duration.ofDays(1));
        handled.add("default/1");
        require(handled.contains("default/1"));
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new AssertionError("the link could not do what it has to");
        }
    }
}
