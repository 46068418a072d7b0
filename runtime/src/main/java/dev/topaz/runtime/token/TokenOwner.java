package dev.topaz.runtime.token;

/**
 * Whose token it is, as the platform named them; what it did not name is empty.
 *
 * @param userId {@code taobao_user_id}
 * @param userNick {@code taobao_user_nick}, decoded
 * @param subUserId {@code sub_taobao_user_id}: the sub-account that authorised, if it was one
 * @param subUserNick {@code sub_taobao_user_nick}, decoded
 * @param openUid {@code taobao_open_uid}
 */
public record TokenOwner(String userId, String userNick, String subUserId, String subUserNick, String openUid) {
    /** Nobody was named. */
    public static final TokenOwner UNKNOWN = new TokenOwner("", "", "", "", "");

    /** Never a nick, which is personal data. */
    @Override
    public String toString() {
        return "TokenOwner[***]";
    }
}
