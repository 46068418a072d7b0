package dev.topaz.benchmarks.decode;

import com.taobao.api.TaobaoResponse;
import com.taobao.api.internal.mapping.ApiField;
import com.taobao.api.internal.mapping.ApiListField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of trades as the official SDK's generator writes its responses, but for getters, which nothing here calls. */
// serial: the generator of the official SDK declares its lists so.
@SuppressWarnings("serial")
public final class OfficialTrades extends TaobaoResponse {
    private static final long serialVersionUID = 1L;

    @ApiField("total_results")
    @Nullable
    Long totalResults;

    @ApiListField("trades")
    @ApiField("trade")
    @Nullable
    List<OfficialTrade> trades;

    public void setTotalResults(Long totalResults) {
        this.totalResults = totalResults;
    }

    public void setTrades(List<OfficialTrade> trades) {
        this.trades = trades;
    }
}
