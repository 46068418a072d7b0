package dev.topaz.catalog.format;

/** The addresses of documents: of each, the catalogue keeps the number alone. */
enum DocAddress {
    API("https://open.taobao.com/api.htm?docId=", "&docType=2"),
    TOPIC("https://open.taobao.com/tmc.htm?docId=", "&docType=9");

    private static final long NO_DOCUMENT = 0;

    private final String before;
    private final String after;

    DocAddress(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Returns the number of a document by its address; 0 for an empty address.
     *
     * @throws IllegalArgumentException for an address of another form, which the catalogue has no room for
     */
    long number(String address) {
        if (address.isEmpty()) {
            return NO_DOCUMENT;
        }
        if (address.startsWith(before) && address.endsWith(after)) {
            String number = address.substring(before.length(), address.length() - after.length());
            if (number.matches("[1-9][0-9]{0,17}")) {
                return Long.parseLong(number);
            }
        }
        throw new IllegalArgumentException("the catalogue holds addresses such as " + before + "285" + after
                + ", and this is another: " + address);
    }

    String address(long number) {
        return number == NO_DOCUMENT ? "" : before + number + after;
    }
}
