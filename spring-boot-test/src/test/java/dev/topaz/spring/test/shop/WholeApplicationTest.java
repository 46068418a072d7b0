package dev.topaz.spring.test.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.TopApiException;
import dev.topaz.spring.TopazAccounts;
import dev.topaz.spring.test.AutoConfigureTopGateway;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.Refusal;
import dev.topaz.testkit.junit.TopGateway;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A whole application, several accounts of which call from where nothing of theirs is set: not their secrets, for one. */
@SpringBootTest(
        properties = {
            "topaz.primary=shop-a",
            "topaz.accounts.shop-a.app-key=10000001",
            "topaz.accounts.shop-a.app-secret=${A_VARIABLE_THAT_TESTS_HAVE_NOT}",
            "topaz.accounts.shop-b.appKey=10000002",
            "topaz.accounts.shop-b.gateway=production",
            "topaz.accounts.[shop.c].app-key=10000003"
        })
@AutoConfigureTopGateway
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeApplicationTest {
    /** The consumer of the application's messages calls another API, whenever it connects. */
    private static final String EMIT = "taobao.bcpush.isv.event.emit";

    @Autowired
    private TopazAccounts accounts;

    @Autowired
    private Reports reports;

    @Autowired
    private FakeGateway gateway;

    @Test
    void everyAccountCallsTheGatewayUnderItsName() {
        for (String account : accounts.names()) {
            emit(account);
        }
        assertEquals(
                List.of("shop-a", "shop-b", "shop.c"),
                gateway.calls(EMIT).stream()
                        .map(call -> call.protocol().get("app_key"))
                        .toList());
        assertNotNull(reports, "components are found");
    }

    @Test
    @Order(1)
    void whatATestLaysDown() {
        gateway.refuse(EMIT, new Refusal(50, "Remote service error", "isv.invalid-parameter", "非法参数"));
        assertThrows(TopApiException.class, () -> emit("shop-a"));
    }

    @Test
    @Order(2)
    void isGoneInTheNext() {
        assertEquals(List.of(), gateway.calls(EMIT));
        emit("shop-a");
    }

    private void emit(String account) {
        accounts.client(account, QianniuClient.class)
                .bcpushIsvEventEmit(new BcpushIsvEventEmitRequest().setText("x"), TopGateway.SESSION);
    }
}
