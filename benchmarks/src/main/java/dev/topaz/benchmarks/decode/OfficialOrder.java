package dev.topaz.benchmarks.decode;

import com.taobao.api.TaobaoObject;
import com.taobao.api.internal.mapping.ApiField;
import org.jspecify.annotations.Nullable;

/** One order of a trade as the official SDK's generator writes its objects, but for getters, which nothing here calls. */
public final class OfficialOrder extends TaobaoObject {
    private static final long serialVersionUID = 1L;

    @ApiField("oid")
    @Nullable
    Long oid;

    @ApiField("num")
    @Nullable
    Long num;

    @ApiField("price")
    @Nullable
    String price;

    @ApiField("title")
    @Nullable
    String title;

    public void setOid(Long oid) {
        this.oid = oid;
    }

    public void setNum(Long num) {
        this.num = num;
    }

    public void setPrice(String price) {
        this.price = price;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
