package com.example.values;

import com.taobao.api.ApiException;
import lombok.AllArgsConstructor;
import lombok.Getter;

@Getter
@AllArgsConstructor
public class Broken {
    private final Calls calls;
    private final Sale sale;

    // The class names no type of the official SDK but through what Lombok writes.
    void refused(String text) throws ApiException {
        System.out.println(calls.status(1L));
        getSale().getAnswer().setSubMsg(text);
    }

    void slower(Settings settings) {
        settings.getClient().setReadTimeout(60000);
    }
}
