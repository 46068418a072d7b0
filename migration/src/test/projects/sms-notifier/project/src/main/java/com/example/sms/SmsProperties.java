package com.example.sms;

public class SmsProperties {
    private String url = "https://eco.taobao.com/router/rest";
    private String appKey = "12345678";
    private String secret = "fictional-secret";
    private String signName = "示例商店";

    public String getUrl() { return url; }
    public String getAppKey() { return appKey; }
    public String getSecret() { return secret; }
    public String getSignName() { return signName; }
}
