package dev.topaz.runtime.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.redact.SensitiveNames;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptionTest {
    @Test
    void showsWhatIsSetAndMasksWhatIsPersonal() {
        String text = new Description("Trade")
                .field("tid", 1L)
                .field("title", null)
                .field("buyer_nick", "Li Lei")
                .toString();

        assertEquals("Trade{tid=1, buyer_nick=***}", text);
    }

    @Test
    void describesARequestByWhatItWrites() {
        String text = Description.of("demo.get", out -> {
            out.name("a").text("x");
            out.name("mobile").text("13800000000");
            out.name("address").object(inner -> inner.name("city").text("Hangzhou"));
            out.name("extra").json("{\"token\":1}");
        });

        assertEquals("demo.get{a=x, mobile=***, address=***, extra=***}", text);
    }

    @Test
    void knowsNamesOfSecretsAndPersonsInEverySpelling() {
        for (String name : List.of(
                "session",
                "access_token",
                "app_secret",
                "buyerNick",
                "receiver_mobile",
                "receiver_address",
                "id_card",
                "idCardNo",
                "open_id",
                "e_mail",
                "contactPhone")) {
            assertTrue(SensitiveNames.contains(name), name);
        }
        for (String name : List.of("tid", "title", "status", "work_order_id", "created", "price", "num_iid")) {
            assertFalse(SensitiveNames.contains(name), name);
        }
    }
}
