package com.example.utils;

import com.taobao.api.internal.util.StringUtils;
import java.util.Date;

public class Texts {
    static String title(String title, String subtitle) {
        if (StringUtils.isEmpty(title)) {
            return "";
        }
        return StringUtils.areNotEmpty(title, subtitle) ? title + " " + subtitle : title;
    }

    static boolean isNumber(String text) {
        return StringUtils.isNumeric(text);
    }

    static Date begin(String text) {
        return StringUtils.parseDateTime(text);
    }

    static String now() {
        return StringUtils.formatDateTime(new Date(0));
    }
}
