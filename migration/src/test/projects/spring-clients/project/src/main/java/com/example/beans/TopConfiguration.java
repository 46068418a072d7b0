package com.example.beans;

import com.taobao.api.AutoRetryTaobaoClient;
import com.taobao.api.DefaultTaobaoClient;
import com.taobao.api.TaobaoClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class TopConfiguration {
    @Value("${top.url}")
    private String url;

    @Value("${top.read-timeout}")
    private int readTimeout;

    @Bean
    public TaobaoClient client(@Value("${top.key}") String key, @Value("${top.secret}") String secret) {
        DefaultTaobaoClient client = new DefaultTaobaoClient(url, key, secret);
        client.setReadTimeout(readTimeout);
        return client;
    }

    @Bean
    public AutoRetryTaobaoClient patient(@Value("${top.key}") String key, @Value("${top.secret}") String secret) {
        AutoRetryTaobaoClient client = new AutoRetryTaobaoClient(url, key, secret);
        client.setMaxRetryCount(5);
        client.setConnectTimeout(2000);
        return client;
    }
}
