package dev.topaz.samples.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.messages.OutgoingMessage;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.junit.TopGateway;
import dev.topaz.testkit.messages.FakeMessageChannel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the gateway answers for a channel beside it. */
class ManagementApisTest {
    private static final String SESSION = TopGateway.SESSION;

    @Test
    void whatIsProducedIsAmongTheMessagesThatWereSent(
            @TopGateway FakeMessageChannel channel, @TopGateway TaobaoClient client) {
        TmcMessageProduceResponse answer = client.call(
                new TmcMessageProduceRequest().setTopic("demo_trade_DemoPaid").setContent("{}"), SESSION);

        assertEquals(true, answer.getIsSuccess());
        OutgoingMessage sent = channel.sent().get(0);
        assertEquals("demo_trade_DemoPaid {}", sent.topic() + " " + sent.content());
        assertEquals(SESSION, sent.session().orElse(""));
    }

    @Test
    void whatIsPermittedIsShownUntilItIsCancelled(
            @TopGateway FakeMessageChannel channel, @TopGateway TaobaoClient client) {
        client.call(new TmcUserPermitRequest().setTopics("taobao_trade_TradeCreate,taobao_trade_TradeClose"), SESSION);
        TmcUserGetRequest get =
                new TmcUserGetRequest().setFields("topics,is_valid").setNick("tom");

        TmcUserGetResponse.TmcUser user = client.call(get, SESSION).getTmcUser();
        assertEquals(List.of("taobao_trade_TradeCreate", "taobao_trade_TradeClose"), user.getTopics());
        assertEquals(true, user.getIsValid());

        client.call(new TmcUserCancelRequest().setNick("tom"), SESSION);
        assertEquals(false, client.call(get, SESSION).getTmcUser().getIsValid());
        assertEquals(List.of(), channel.problems());
    }

    @Test
    void groupsComeAndGo(@TopGateway FakeMessageChannel channel, @TopGateway TaobaoClient client) {
        client.call(new TmcGroupAddRequest().setGroupName("orders").setNicks("tom"), SESSION);
        assertEquals(2L, client.call(new TmcGroupsGetRequest(), SESSION).getTotalResults());
        client.call(new TmcGroupDeleteRequest().setGroupName("orders"), SESSION);
        assertEquals(
                List.of("default"),
                client.call(new TmcGroupsGetRequest(), SESSION).getGroups().stream()
                        .map(TmcGroupsGetResponse.TmcGroup::getName)
                        .toList());
        assertEquals(List.of(), channel.problems());
    }

    @Test
    void aFailedIdIsReported(
            @TopGateway FakeGateway gateway, @TopGateway FakeMessageChannel channel, @TopGateway TaobaoClient client) {
        long id = channel.publish("demo_trade_DemoPaid", "{}");
        client.call(
                new TmcMessagesConfirmRequest()
                        .setGroupName("default")
                        .setSMessageIds("1000")
                        .setFMessageIds(Long.toString(id)),
                SESSION);

        assertEquals(id, channel.failures().get(0).id());
        assertEquals(1, gateway.calls("taobao.tmc.messages.confirm").size());
    }
}
