package dev.topaz.tool;

/** Small documents in the JSON of the doc site. */
final class Docs {
    private Docs() {}

    /** An API with one parameter of this type each way. */
    static String json(String api, String type) {
        return """
                {"success":true,"data":{"name":"%s","apiChineseName":"示例","description":"说明","id":%d,
                 "requestParams":[{"name":"tid","type":"%s","required":true,"demoValue":"5"}],
                 "responseParams":[{"name":"tid","type":"%s"}]}}
                """.formatted(api, id(api), type, type);
    }

    /** The number of a document is made of the letters of its API. */
    static int id(String api) {
        return api.chars().sum();
    }

    /** A catalog of these APIs. */
    static String catalog(String... apis) {
        StringBuilder entries = new StringBuilder();
        for (String api : apis) {
            entries.append(entries.isEmpty() ? "" : ",");
            entries.append("{\"docId\":%d,\"docType\":2,\"name\":\"%s\"}".formatted(id(api), api));
        }
        return "{\"data\":{\"treeCategories\":[{\"catelogTrees\":[{\"name\":\"交易API,\",\"catelogList\":[" + entries
                + "]}]}]}}";
    }
}
