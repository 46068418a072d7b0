package dev.topaz.testkit;

import dev.topaz.runtime.TaobaoRequest;
import dev.topaz.runtime.TaobaoResponse;
import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.FieldNames;
import dev.topaz.runtime.generated.PageFields;
import dev.topaz.runtime.generated.ValueWriter;
import java.util.List;

/** A request as the processor writes it, of an API whose answers are paged. */
public final class SoldRequest extends TaobaoRequest<SoldRequest.SoldResponse> {
    static final String API = "taobao.demo.sold.get";
    static final PageFields<SoldResponse, Long> PAGES = new PageFields.Builder<SoldResponse, Long>(
                    "page_no", SoldResponse::ids)
            .size("page_size", 5)
            .useHasNext("use_has_next")
            .total(SoldResponse::total)
            .hasNext(SoldResponse::more)
            .build();

    @Override
    public String getApiMethodName() {
        return API;
    }

    @Override
    public Class<SoldResponse> getResponseClass() {
        return SoldResponse.class;
    }

    @Override
    protected void writeParams(ValueWriter params) {
        params.name("status").text("PAID");
    }

    @Override
    protected SoldResponse read(Answer answer) {
        return new SoldResponse(answer);
    }

    /** A page. */
    public static final class SoldResponse extends TaobaoResponse {
        private static final FieldNames FIELDS = FieldNames.of("total_results", "has_next", "ids");

        private Long total;
        private Boolean more;
        private List<Long> ids;

        SoldResponse(Answer answer) {
            super(answer);
            Cursor in = answer.fields();
            for (int field = in.nextField(FIELDS); field != Cursor.END; field = in.nextField(FIELDS)) {
                switch (field) {
                    case 0 -> total = in.number();
                    case 1 -> more = in.bool();
                    default -> ids = in.list(Cursor::number);
                }
            }
        }

        Long total() {
            return total;
        }

        Boolean more() {
            return more;
        }

        List<Long> ids() {
            return ids;
        }
    }
}
