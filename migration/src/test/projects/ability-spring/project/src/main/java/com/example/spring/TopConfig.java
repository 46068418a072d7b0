package com.example.spring;

import com.taobao.top.DefaultTopApiClient;
import com.taobao.top.TopApiClient;
import com.taobao.top.ability414.Ability414;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class TopConfig {
    @Value("${top.key}")
    private String key;

    @Value("${top.secret}")
    private String secret;

    @Value("${top.url:https://eco.taobao.com/router/rest}")
    private String url;

    @Value("${top.timeout:3000}")
    private Integer timeout;

    @Bean
    public TopApiClient topApiClient() {
        return new DefaultTopApiClient(key, secret, url, timeout, timeout);
    }

    @Bean
    public Ability414 ability414(TopApiClient topApiClient) {
        return new Ability414(topApiClient);
    }
}
