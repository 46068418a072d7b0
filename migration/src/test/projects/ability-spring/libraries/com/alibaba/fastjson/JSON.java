package com.alibaba.fastjson; public class JSON { public static String toJSONString(Object value) { return ""; } }
