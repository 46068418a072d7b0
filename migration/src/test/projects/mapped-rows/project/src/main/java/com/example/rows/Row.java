package com.example.rows;

import com.taobao.api.*;
import com.taobao.api.internal.mapping.*;
import java.io.Serializable;
import java.util.List;

public class Row extends TaobaoObject implements Serializable, Comparable<Row> {
    private static final long serialVersionUID = 1L;

    @ApiField("tid") private Long tid;
    @ApiListField("orders") @ApiField("order")
    private List<Part> parts;

    public Long getTid() {
        return tid;
    }

    public List<Part> getParts() {
        return parts;
    }

    @Override
    public int compareTo(Row other) {
        return tid.compareTo(other.tid);
    }

    public static class Part extends com.taobao.api.TaobaoObject {
        @com.taobao.api.internal.mapping.ApiField("oid")
        private Long oid;

        public Long getOid() {
            return oid;
        }
    }
}
