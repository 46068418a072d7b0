package dev.topaz.spring.shop;

import org.springframework.stereotype.Service;

/** As it stands in docs/spring-boot.md. */
@Service
public class WorkOrders {
    private final QianniuClient qianniu;

    public WorkOrders(QianniuClient qianniu) {
        this.qianniu = qianniu;
    }

    public void refundWasAskedFor(String workOrder, String sessionKey) {
        qianniu.bcpushIsvEventEmit(
                new BcpushIsvEventEmitRequest().setEventId(workOrder + "-1").setText("买家申请退款"), sessionKey);
    }
}
