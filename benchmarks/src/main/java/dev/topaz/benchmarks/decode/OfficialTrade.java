package dev.topaz.benchmarks.decode;

import com.taobao.api.TaobaoObject;
import com.taobao.api.internal.mapping.ApiField;
import com.taobao.api.internal.mapping.ApiListField;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One trade as the official SDK's generator writes its objects. */
public final class OfficialTrade extends TaobaoObject {
    private static final long serialVersionUID = 1L;

    @ApiField("tid")
    private @Nullable Long tid;

    @ApiField("status")
    private @Nullable String status;

    @ApiField("title")
    private @Nullable String title;

    @ApiField("type")
    private @Nullable String type;

    @ApiField("seller_nick")
    private @Nullable String sellerNick;

    @ApiField("buyer_nick")
    private @Nullable String buyerNick;

    @ApiField("receiver_name")
    private @Nullable String receiverName;

    @ApiField("receiver_state")
    private @Nullable String receiverState;

    @ApiField("receiver_city")
    private @Nullable String receiverCity;

    @ApiField("receiver_address")
    private @Nullable String receiverAddress;

    @ApiField("receiver_zip")
    private @Nullable String receiverZip;

    @ApiField("payment")
    private @Nullable String payment;

    @ApiField("price")
    private @Nullable String price;

    @ApiField("total_fee")
    private @Nullable String totalFee;

    @ApiField("post_fee")
    private @Nullable String postFee;

    @ApiField("discount_fee")
    private @Nullable String discountFee;

    @ApiField("num")
    private @Nullable Long num;

    @ApiField("point_fee")
    private @Nullable Long pointFee;

    @ApiField("has_post_fee")
    private @Nullable Boolean hasPostFee;

    @ApiField("is_brand_sale")
    private @Nullable Boolean isBrandSale;

    @ApiField("created")
    private @Nullable Date created;

    @ApiField("pay_time")
    private @Nullable Date payTime;

    @ApiField("modified")
    private @Nullable Date modified;

    @ApiField("buyer_memo")
    private @Nullable String buyerMemo;

    @ApiListField("orders")
    @ApiField("order")
    private @Nullable List<OfficialOrder> orders;

    public @Nullable Long getTid() {
        return tid;
    }

    public void setTid(Long tid) {
        this.tid = tid;
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public @Nullable String getSellerNick() {
        return sellerNick;
    }

    public void setSellerNick(String sellerNick) {
        this.sellerNick = sellerNick;
    }

    public @Nullable String getBuyerNick() {
        return buyerNick;
    }

    public void setBuyerNick(String buyerNick) {
        this.buyerNick = buyerNick;
    }

    public @Nullable String getReceiverName() {
        return receiverName;
    }

    public void setReceiverName(String receiverName) {
        this.receiverName = receiverName;
    }

    public @Nullable String getReceiverState() {
        return receiverState;
    }

    public void setReceiverState(String receiverState) {
        this.receiverState = receiverState;
    }

    public @Nullable String getReceiverCity() {
        return receiverCity;
    }

    public void setReceiverCity(String receiverCity) {
        this.receiverCity = receiverCity;
    }

    public @Nullable String getReceiverAddress() {
        return receiverAddress;
    }

    public void setReceiverAddress(String receiverAddress) {
        this.receiverAddress = receiverAddress;
    }

    public @Nullable String getReceiverZip() {
        return receiverZip;
    }

    public void setReceiverZip(String receiverZip) {
        this.receiverZip = receiverZip;
    }

    public @Nullable String getPayment() {
        return payment;
    }

    public void setPayment(String payment) {
        this.payment = payment;
    }

    public @Nullable String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }

    public @Nullable String getTotalFee() {
        return totalFee;
    }

    public void setTotalFee(String totalFee) {
        this.totalFee = totalFee;
    }

    public @Nullable String getPostFee() {
        return postFee;
    }

    public void setPostFee(String postFee) {
        this.postFee = postFee;
    }

    public @Nullable String getDiscountFee() {
        return discountFee;
    }

    public void setDiscountFee(String discountFee) {
        this.discountFee = discountFee;
    }

    public @Nullable Long getNum() {
        return num;
    }

    public void setNum(Long num) {
        this.num = num;
    }

    public @Nullable Long getPointFee() {
        return pointFee;
    }

    public void setPointFee(Long pointFee) {
        this.pointFee = pointFee;
    }

    public @Nullable Boolean getHasPostFee() {
        return hasPostFee;
    }

    public void setHasPostFee(Boolean hasPostFee) {
        this.hasPostFee = hasPostFee;
    }

    public @Nullable Boolean getIsBrandSale() {
        return isBrandSale;
    }

    public void setIsBrandSale(Boolean isBrandSale) {
        this.isBrandSale = isBrandSale;
    }

    public @Nullable Date getCreated() {
        return created;
    }

    public void setCreated(Date created) {
        this.created = created;
    }

    public @Nullable Date getPayTime() {
        return payTime;
    }

    public void setPayTime(Date payTime) {
        this.payTime = payTime;
    }

    public @Nullable Date getModified() {
        return modified;
    }

    public void setModified(Date modified) {
        this.modified = modified;
    }

    public @Nullable String getBuyerMemo() {
        return buyerMemo;
    }

    public void setBuyerMemo(String buyerMemo) {
        this.buyerMemo = buyerMemo;
    }

    public @Nullable List<OfficialOrder> getOrders() {
        return orders;
    }

    public void setOrders(List<OfficialOrder> orders) {
        this.orders = orders;
    }
}
