package dev.topaz.benchmarks.decode;

import com.taobao.api.TaobaoObject;
import com.taobao.api.internal.mapping.ApiField;
import com.taobao.api.internal.mapping.ApiListField;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One trade as the official SDK's generator writes its objects, but for getters, which nothing here calls. */
// serial: the generator of the official SDK declares its lists so.
@SuppressWarnings("serial")
public final class OfficialTrade extends TaobaoObject {
    private static final long serialVersionUID = 1L;

    @ApiField("tid")
    @Nullable
    Long tid;

    @ApiField("status")
    @Nullable
    String status;

    @ApiField("title")
    @Nullable
    String title;

    @ApiField("type")
    @Nullable
    String type;

    @ApiField("seller_nick")
    @Nullable
    String sellerNick;

    @ApiField("buyer_nick")
    @Nullable
    String buyerNick;

    @ApiField("receiver_name")
    @Nullable
    String receiverName;

    @ApiField("receiver_state")
    @Nullable
    String receiverState;

    @ApiField("receiver_city")
    @Nullable
    String receiverCity;

    @ApiField("receiver_address")
    @Nullable
    String receiverAddress;

    @ApiField("receiver_zip")
    @Nullable
    String receiverZip;

    @ApiField("payment")
    @Nullable
    String payment;

    @ApiField("price")
    @Nullable
    String price;

    @ApiField("total_fee")
    @Nullable
    String totalFee;

    @ApiField("post_fee")
    @Nullable
    String postFee;

    @ApiField("discount_fee")
    @Nullable
    String discountFee;

    @ApiField("num")
    @Nullable
    Long num;

    @ApiField("point_fee")
    @Nullable
    Long pointFee;

    @ApiField("has_post_fee")
    @Nullable
    Boolean hasPostFee;

    @ApiField("is_brand_sale")
    @Nullable
    Boolean isBrandSale;

    @ApiField("created")
    @Nullable
    Date created;

    @ApiField("pay_time")
    @Nullable
    Date payTime;

    @ApiField("modified")
    @Nullable
    Date modified;

    @ApiField("buyer_memo")
    @Nullable
    String buyerMemo;

    @ApiListField("orders")
    @ApiField("order")
    @Nullable
    List<OfficialOrder> orders;

    public void setTid(Long tid) {
        this.tid = tid;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public void setType(String type) {
        this.type = type;
    }

    public void setSellerNick(String sellerNick) {
        this.sellerNick = sellerNick;
    }

    public void setBuyerNick(String buyerNick) {
        this.buyerNick = buyerNick;
    }

    public void setReceiverName(String receiverName) {
        this.receiverName = receiverName;
    }

    public void setReceiverState(String receiverState) {
        this.receiverState = receiverState;
    }

    public void setReceiverCity(String receiverCity) {
        this.receiverCity = receiverCity;
    }

    public void setReceiverAddress(String receiverAddress) {
        this.receiverAddress = receiverAddress;
    }

    public void setReceiverZip(String receiverZip) {
        this.receiverZip = receiverZip;
    }

    public void setPayment(String payment) {
        this.payment = payment;
    }

    public void setPrice(String price) {
        this.price = price;
    }

    public void setTotalFee(String totalFee) {
        this.totalFee = totalFee;
    }

    public void setPostFee(String postFee) {
        this.postFee = postFee;
    }

    public void setDiscountFee(String discountFee) {
        this.discountFee = discountFee;
    }

    public void setNum(Long num) {
        this.num = num;
    }

    public void setPointFee(Long pointFee) {
        this.pointFee = pointFee;
    }

    public void setHasPostFee(Boolean hasPostFee) {
        this.hasPostFee = hasPostFee;
    }

    public void setIsBrandSale(Boolean isBrandSale) {
        this.isBrandSale = isBrandSale;
    }

    public void setCreated(Date created) {
        this.created = created;
    }

    public void setPayTime(Date payTime) {
        this.payTime = payTime;
    }

    public void setModified(Date modified) {
        this.modified = modified;
    }

    public void setBuyerMemo(String buyerMemo) {
        this.buyerMemo = buyerMemo;
    }

    public void setOrders(List<OfficialOrder> orders) {
        this.orders = orders;
    }
}
