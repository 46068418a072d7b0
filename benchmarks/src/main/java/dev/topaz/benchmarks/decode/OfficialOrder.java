package dev.topaz.benchmarks.decode;

import com.taobao.api.TaobaoObject;
import com.taobao.api.internal.mapping.ApiField;
import org.jspecify.annotations.Nullable;

/** One order of a trade as the official SDK's generator writes its objects. */
public final class OfficialOrder extends TaobaoObject {
    private static final long serialVersionUID = 1L;

    @ApiField("oid")
    private @Nullable Long oid;

    @ApiField("num")
    private @Nullable Long num;

    @ApiField("price")
    private @Nullable String price;

    @ApiField("title")
    private @Nullable String title;

    public @Nullable Long getOid() {
        return oid;
    }

    public void setOid(Long oid) {
        this.oid = oid;
    }

    public @Nullable Long getNum() {
        return num;
    }

    public void setNum(Long num) {
        this.num = num;
    }

    public @Nullable String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
