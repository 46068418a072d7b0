package dev.topaz.docs;

import dev.topaz.runtime.TaobaoClient;
import dev.topaz.testkit.FakeGateway;

/** What every snippet of the pages may take for granted; the rest is in frames on the pages themselves. */
public class Stage {
    protected String url;
    protected String appKey;
    protected String appSecret;
    protected String sessionKey;
    protected TaobaoClient client;
    protected QianniuClient qianniu;
    protected BcpushIsvEventEmitRequest request;
    protected FakeGateway gateway;

    /** For snippets. */
    protected Stage() {}
}
