package com.taobao.api.domain;

import com.taobao.api.*;
import com.taobao.api.domain.*;
import com.taobao.api.response.*;
import java.util.*;

public class Trade extends TaobaoObject {
    private static final long serialVersionUID = 1L;
    private Date created;
    private List<Order> orders;
    private Long tid;
    private String title;

    public Date getCreated() {
        return this.created;
    }

    public void setCreated(Date created) {
        this.created = created;
    }

    public List<Order> getOrders() {
        return this.orders;
    }

    public void setOrders(List<Order> orders) {
        this.orders = orders;
    }

    public Long getTid() {
        return this.tid;
    }

    public void setTid(Long tid) {
        this.tid = tid;
    }

    public String getTitle() {
        return this.title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
