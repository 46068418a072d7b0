package dev.topaz.runtime.token;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose token it is, as the platform named them; what it did not name is empty.
 *
 * <pre>{@code
 * TokenOwner owner = token.owner();
 * if (!owner.subUserId().isEmpty()) {
 *     log.info("sub-account {} authorised for seller {}", owner.subUserId(), owner.userId());
 * }
 * }</pre>
 */
public final class TokenOwner {
    /** The owner of a token whose answer named none. */
    public static final TokenOwner UNKNOWN = new TokenOwner("", "", "", "", "");

    private final String userId;
    private final String userNick;
    private final String subUserId;
    private final String subUserNick;
    private final String openUid;

    /**
     * @param userId {@code taobao_user_id}
     * @param userNick {@code taobao_user_nick}, decoded
     * @param subUserId {@code sub_taobao_user_id}: the sub-account that authorised, if it was one
     * @param subUserNick {@code sub_taobao_user_nick}, decoded
     * @param openUid {@code taobao_open_uid}
     */
    public TokenOwner(String userId, String userNick, String subUserId, String subUserNick, String openUid) {
        this.userId = Objects.requireNonNull(userId, "userId");
        this.userNick = Objects.requireNonNull(userNick, "userNick");
        this.subUserId = Objects.requireNonNull(subUserId, "subUserId");
        this.subUserNick = Objects.requireNonNull(subUserNick, "subUserNick");
        this.openUid = Objects.requireNonNull(openUid, "openUid");
    }

    public String userId() {
        return userId;
    }

    public String userNick() {
        return userNick;
    }

    public String subUserId() {
        return subUserId;
    }

    public String subUserNick() {
        return subUserNick;
    }

    public String openUid() {
        return openUid;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof TokenOwner)) {
            return false;
        }
        TokenOwner owner = (TokenOwner) other;
        return userId.equals(owner.userId)
                && userNick.equals(owner.userNick)
                && subUserId.equals(owner.subUserId)
                && subUserNick.equals(owner.subUserNick)
                && openUid.equals(owner.openUid);
    }

    @Override
    public int hashCode() {
        return Objects.hash(userId, userNick, subUserId, subUserNick, openUid);
    }

    /** Returns a description without the nick, which is personal data. */
    @Override
    public String toString() {
        return "TokenOwner[***]";
    }
}
