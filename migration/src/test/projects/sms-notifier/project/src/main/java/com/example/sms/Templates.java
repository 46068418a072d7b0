package com.example.sms;

import com.taobao.api.ApiException;

public enum Templates {
    LOGIN("SMS_1000001"),
    ORDER("SMS_1000002");

    private final String code;

    Templates(String code) { this.code = code; }

    public String code() throws ApiException {
        if (code.isEmpty()) {
            throw new ApiException("40", "no template");
        }
        return code;
    }
}
