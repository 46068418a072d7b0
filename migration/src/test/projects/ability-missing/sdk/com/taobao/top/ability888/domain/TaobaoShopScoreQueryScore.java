package com.taobao.top.ability888.domain; public class TaobaoShopScoreQueryScore { public Long getPoints() { return 1L; } }
