package dev.topaz.runtime.redact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testdata.TestData;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveNamesTest {
    private static final Pattern NAME = Pattern.compile("\"name\":\"([A-Za-z0-9_.\\[\\]-]+)\"");

    /** What the documents call the data of persons, however it is joined with other words. */
    private static final Pattern PERSONAL =
            Pattern.compile("(?i)mobile|phone|e_?mail|address|passw|nick|id_?card|real_?name"
                    + "|receiver_|buyer_|consignee|passenger|patient_|passport|wangwang|weixin|birth|alipay|bank_?(card|account)"
                    + "|access_?token|secret|session|gender|latitude|longitude|(first|last|full|user|sender|driver)_name"
                    + "|(user|member|open|union)_id$|card_no|cert_no|license_no");

    /** Has the letters of one of them, and is something else. */
    private static final Set<String> OTHERS = Set.of();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "user_id",
                "consignee_name",
                "sender_city",
                "telphone",
                "useridlist",
                "patient_id",
                "receiver.zip",
                "IMEI",
                "device_id",
                "latitude",
                "address2",
                "nicks",
                "auth_code",
                "invoice_title",
                "buyer_memo",
                "driverName"
            })
    void hidesWhatIsSaidOfPersons(String name) {
        assertTrue(SensitiveNames.contains(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "num_iid",
                "total_results",
                "item_name",
                "skuName",
                "category_name",
                "status",
                "message",
                "page_no",
                "design",
                "modified",
                "city_name",
                "app_key",
                "price"
            })
    void showsWhatIsSaidOfThings(String name) {
        assertFalse(SensitiveNames.contains(name));
    }

    @Test
    void hidesPersonalDataUnderEveryNameThatRealDocumentsGiveIt() {
        Set<String> names = names();
        Set<String> shown = new TreeSet<>(names);
        shown.removeIf(
                name -> !PERSONAL.matcher(name).find() || SensitiveNames.contains(name) || OTHERS.contains(name));

        assertEquals(Set.of(), shown);
        assertTrue(names.size() > 20_000, "only " + names.size() + " names");
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (String document : TestData.documents()) {
            Matcher name = NAME.matcher(document);
            while (name.find()) {
                names.add(name.group(1));
            }
        }
        return names;
    }
}
