package com.example.scoped;

import com.taobao.api.*;
import com.taobao.api.request.*;
import com.taobao.api.response.*;
import java.util.ArrayList;
import java.util.List;

public class Sales {
    static DefaultTaobaoClient client = new DefaultTaobaoClient("https://eco.taobao.com/router/rest", "12345678", "secret");

    Long finished(String session) throws ApiException {
        TradesSoldGetRequest req = new TradesSoldGetRequest();
        req.setFields("tid");
        req.setStatus("TRADE_FINISHED");
        return client.execute(req, session).getTotalResults();
    }

    String picture() {
        PictureUploadRequest req = new PictureUploadRequest();
        req.setTitle("a");
        req.setPictureCategoryId(0L);
        return req.getTitle();
    }

    int names(List<String> rsp) {
        Note req = new Note();
        req.setTitle("mine");
        req.setStatus(3);
        String client = "";
        return client.length() + rsp.size() + new ArrayList<String>().size();
    }

    Long total(String session) throws ApiException {
        var req = new TradesSoldIncrementGetRequest();
        req.setFields("tid");
        var rsp = this.client.execute(req, session);
        return rsp.getTotalResults();
    }

    static class Note {
        void setTitle(String title) {}

        void setStatus(int status) {}
    }
}
