package com.example.errors;

import com.taobao.api.ApiException;

public class ShopException extends ApiException {
    private static final long serialVersionUID = 1L;

    public ShopException(String message) {
        super(message);
    }

    public ShopException(String code, String message) {
        super(code, message);
    }
}
