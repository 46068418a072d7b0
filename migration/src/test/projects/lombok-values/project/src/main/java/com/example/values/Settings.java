package com.example.values;

import com.taobao.api.DefaultTaobaoClient;
import lombok.Builder;
import lombok.Value;

@Value
@Builder
public class Settings {
    String session;
    DefaultTaobaoClient client;
    @Builder.Default
    int pages = 1;
}
