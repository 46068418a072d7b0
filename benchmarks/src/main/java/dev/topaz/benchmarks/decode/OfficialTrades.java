package dev.topaz.benchmarks.decode;

import com.taobao.api.TaobaoResponse;
import com.taobao.api.internal.mapping.ApiField;
import com.taobao.api.internal.mapping.ApiListField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of trades as the official SDK's generator writes its responses. */
public final class OfficialTrades extends TaobaoResponse {
    private static final long serialVersionUID = 1L;

    @ApiField("total_results")
    private @Nullable Long totalResults;

    @ApiListField("trades")
    @ApiField("trade")
    private @Nullable List<OfficialTrade> trades;

    public @Nullable Long getTotalResults() {
        return totalResults;
    }

    public void setTotalResults(Long totalResults) {
        this.totalResults = totalResults;
    }

    public @Nullable List<OfficialTrade> getTrades() {
        return trades;
    }

    public void setTrades(List<OfficialTrade> trades) {
        this.trades = trades;
    }
}
