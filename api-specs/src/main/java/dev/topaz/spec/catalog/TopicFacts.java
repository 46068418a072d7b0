package dev.topaz.spec.catalog;

import dev.topaz.spec.ParamSpec;
import java.util.List;
import java.util.Set;

/**
 * What the catalogue knows of one message topic.
 *
 * @param name the topic, such as {@code taobao_trade_TradeCreate}
 * @param title the short title beside the name
 * @param category the folder of the topic in the documentation
 * @param source the address of the document
 * @param fields the fields of a message, without descriptions
 * @param idFields the names of the fields that the document marks as the id of a message's subject
 */
public record TopicFacts(
        String name, String title, String category, String source, List<ParamSpec> fields, Set<String> idFields) {
    public TopicFacts {
        fields = List.copyOf(fields);
        idFields = Set.copyOf(idFields);
    }
}
