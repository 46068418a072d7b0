package dev.topaz.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected names are those of the official SDK and of the samples on the pages, where they have the case. */
class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "taobao.bcpush.isv.event.emit, BcpushIsvEventEmit",
        "tmall.nrt.coupon.template.query, TmallNrtCouponTemplateQuery",
        "alibaba.taobao.ud.get, AlibabaTaobaoUdGet",
        "alibaba.aliqin.fc.iot.cardInfo, AlibabaAliqinFcIotCardInfo",
        "taobao, Taobao",
        "m-kvstore.aliyuncs.com.CreateInstance.2015-03-01, MKvstoreAliyuncsComCreateInstance20150301",
        "2015.get, _2015Get"
    })
    void namesTheClassOfAnApi(String apiName, String expected) {
        assertEquals(expected, Names.apiClass(apiName));
    }

    @ParameterizedTest
    @CsvSource({
        "num_iid, numIid",
        "ownerCode, ownerCode",
        "OwnerId, OwnerId",
        "QPS, QPS",
        "is_3D, is3D",
        "seller_2_ac_mail_no, seller2AcMailNo",
        "device_status_d_t_o, deviceStatusDTO",
        "location.city, locationCity",
        "e_code, eCode",
        "_t, T",
        "a-b, aB",
        "'', unnamed"
    })
    void namesTheProperty(String wireName, String expected) {
        assertEquals(expected, Names.property(wireName));
    }

    @ParameterizedTest
    @CsvSource({
        "numIid, NumIid, NumIid",
        "eCode, eCode, ECode",
        "kVContent, kVContent, KVContent",
        "bAllowJoinInAdvance, bAllowJoinInAdvance, BAllowJoinInAdvance",
        "x, X, X",
        "URL, URL, URL"
    })
    void spellsAccessorsAsTheSdkAndAsTheSamples(String property, String sdk, String sample) {
        assertEquals(sdk, Names.accessorSuffix(property));
        assertEquals(sample, Names.sampleSuffix(property));
    }

    @ParameterizedTest
    @CsvSource({
        "Result, Result",
        "UDSmartServiceRequest, UDSmartServiceRequest",
        "T, T",
        "null, Null",
        "class, Class",
        "List<Foo>, ListFoo",
        "my.Type-V2, MyTypeV2",
        "3D, _3D"
    })
    void keepsTheDocumentedTypeWhereItIsAnIdentifier(String type, String expected) {
        assertEquals(expected, Names.nestedClass(type));
    }

    @Test
    void makesAnIdentifierOfEveryText() {
        Random random = new Random(20261123);
        for (int round = 0; round < 5000; round++) {
            String text = random.ints(random.nextInt(6), 0, round % 2 == 0 ? 0x80 : 0x11000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            for (String name : List.of(
                    Names.variable(Names.property(text)),
                    Names.nestedClass(text),
                    Names.apiClass(text),
                    Names.method(Names.apiClass(text)))) {
                assertTrue(SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name), text + " -> " + name);
            }
        }
    }

    @Test
    void numbersFieldsWhoseNamesWouldBeTheSame() {
        List<String> properties = Naming.of(List.of("a_b", "aB", "a.b"), Set.of()).stream()
                .map(Naming.Named::property)
                .toList();

        assertEquals(List.of("aB", "aB2", "aB3"), properties);
    }
}
