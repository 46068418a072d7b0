package dev.topaz.messages.generate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;

/** A sample of the topics, chosen by the hash of their names, with those whose fields have the oddest names. */
class SomeTopicsTest extends TopicTests {
    private static final int COUNT = 40;
    private static final Set<String> ODD = Set.of(
            "alibaba_aliabs_TmallSign",
            "alicom_flow_AliPayChargeWalletRed",
            "cainiao_scf_LoanCreate",
            "alipay_xiaodai_SignNotify");

    @Override
    Collection<String> chosen(Set<String> all) {
        return all.stream()
                .sorted(Comparator.<String>comparingInt(
                                topic -> ODD.contains(topic) ? Integer.MIN_VALUE : topic.hashCode() * 0x9E3779B9)
                        .thenComparing(Comparator.naturalOrder()))
                .limit(COUNT)
                .toList();
    }
}
