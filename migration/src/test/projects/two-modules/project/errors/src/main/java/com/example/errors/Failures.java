package com.example.errors;

import com.taobao.api.ApiException;

public class Failures {
    String text(ApiException e) {
        return e.getErrCode() + ": " + e.getErrMsg();
    }
}
