package com.example.orders;

import com.taobao.api.DefaultTaobaoClient;
import lombok.Data;

@Data
public class Account {
    private String session;
    private DefaultTaobaoClient client;
}
