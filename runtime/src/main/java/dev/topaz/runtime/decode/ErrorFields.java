package dev.topaz.runtime.decode;

/**
 * The fields of a refusal.
 *
 * @param subCode empty for none
 * @param subMsg empty for none
 */
public record ErrorFields(String code, String msg, String subCode, String subMsg) {}
