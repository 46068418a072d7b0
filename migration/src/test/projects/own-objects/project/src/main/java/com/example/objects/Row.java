package com.example.objects;

import com.taobao.api.TaobaoObject;
import com.taobao.api.internal.mapping.ApiField;

public class Row extends TaobaoObject {
    private static final long serialVersionUID = 1L;

    @ApiField("tid")
    private Long tid;

    public Long getTid() {
        return tid;
    }

    public void setTid(Long tid) {
        this.tid = tid;
    }
}
