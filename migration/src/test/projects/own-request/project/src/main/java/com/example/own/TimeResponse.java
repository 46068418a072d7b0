package com.example.own;

import com.taobao.api.TaobaoResponse;
import com.taobao.api.internal.mapping.ApiField;
import java.util.Date;

public class TimeResponse extends TaobaoResponse {
    private static final long serialVersionUID = 1L;

    @ApiField("time")
    private Date time;

    public Date getTime() {
        return time;
    }

    public void setTime(Date time) {
        this.time = time;
    }
}
