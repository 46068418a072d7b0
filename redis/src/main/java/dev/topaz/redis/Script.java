package dev.topaz.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What Redis does in one step. Every answer begins with the time over there: seconds, microseconds. */
enum Script {
    /** The bans under the keys: for each the sub code, empty for none, and the milliseconds that are left. */
    LOOK("""
            for i = 1, #KEYS do
              answer[#answer + 1] = redis.call('GET', KEYS[i]) or ''
              answer[#answer + 1] = redis.call('PTTL', KEYS[i])
            end"""),

    /** Keeps a ban (sub code, milliseconds) unless a longer one is there. An empty sub code says that the ban was lifted. */
    BAN("""
            if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[2]) or redis.call('GET', KEYS[1]) == '' then
              redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            end"""),

    /** Says for so many milliseconds that the bans under the keys were lifted. */
    LIFT("""
            for i = 1, #KEYS do redis.call('SET', KEYS[i], '', 'PX', ARGV[1]) end"""),

    /** The value of the key; nothing for none. */
    FIND("""
            answer[3] = redis.call('GET', KEYS[1]) or nil"""),

    /**
     * Sets the key to the first argument, for a life of so many milliseconds: none drops it, and one below 0 has no end. With a
     * third argument only if the key holds that. Answers 1, or 0 when it held something else.
     */
    KEEP("""
            answer[3] = 0
            if not ARGV[3] or redis.call('GET', KEYS[1]) == ARGV[3] then
              answer[3] = 1
              if tonumber(ARGV[2]) > 0 then redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
              elseif tonumber(ARGV[2]) < 0 then redis.call('SET', KEYS[1], ARGV[1])
              else redis.call('DEL', KEYS[1]) end
            end""");

    private static final String BEGIN = "local time = redis.call('TIME')\nlocal answer = {time[1], time[2]}\n";
    private static final String END = "\nreturn answer";

    private final String source;

    Script(String steps) {
        this.source = BEGIN + steps + END;
    }

    String source() {
        return source;
    }

    /** Returns the time that an answer begins with, in nanoseconds since 1970. */
    static long nanos(List<Object> answer) {
        return TimeUnit.SECONDS.toNanos(number(answer.get(0))) + TimeUnit.MICROSECONDS.toNanos(number(answer.get(1)));
    }

    /** Returns a number of an answer. */
    static long number(Object value) {
        return value instanceof Long number ? number : Long.parseLong(text(value));
    }

    /** Returns a text of an answer. */
    static String text(Object value) {
        return new String((byte[]) value, StandardCharsets.UTF_8);
    }
}
